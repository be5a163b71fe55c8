namespace MlPipeline.Data.Batches;

/// <summary>How much may be under way at a time. One thread enters, any leaves.</summary>
/// <param name="mostItems">Most items, at least 1.</param>
/// <param name="mostSize">Most size of them together; an item that is larger by itself is let in alone.</param>
internal sealed class FlowBudget(int mostItems, long mostSize)
{
    // The monitor's own condition is waited for, which the newer lock has none of.
    private readonly object gate = new();
    private int items;
    private long size;
    private bool isClosed;

    /// <summary>Waits until there is room.</summary>
    /// <returns>False when there will be none any more.</returns>
    public bool TryEnter(long itemSize)
    {
        lock (gate)
        {
            while (!isClosed && items > 0 && (items >= mostItems || size + itemSize > mostSize)) Monitor.Wait(gate);
            items++;
            size += itemSize;
            return !isClosed;
        }
    }

    /// <summary>Makes room again.</summary>
    public void Leave(long itemSize)
    {
        lock (gate)
        {
            items--;
            size -= itemSize;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Lets nothing in any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }
}
