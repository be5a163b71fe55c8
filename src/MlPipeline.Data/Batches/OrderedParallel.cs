namespace MlPipeline.Data.Batches;

/// <summary>
/// Works on the items of a stream on several threads and gives the results in the order of the items, holding only a few at a time. The calling thread is one of them: it reads, takes results, and works when there is
/// neither to do, so that no more threads than were asked for want a processor.
/// </summary>
public static class OrderedParallel
{
    private const int AheadPerThread = 4;

    /// <summary>Maps a stream. The source is read on the calling thread.</summary>
    /// <param name="source">The items, read as results are taken.</param>
    /// <param name="threads">At least 1; with 1 everything runs on the calling thread.</param>
    /// <param name="createState">Makes what one thread works with; there is one a thread.</param>
    /// <param name="work">Turns an item into a result.</param>
    public static IEnumerable<TResult> Map<TItem, TState, TResult>(IEnumerable<TItem> source, int threads, Func<TState> createState, Func<TItem, TState, TResult> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return threads == 1 ? MapHere(source, createState, work) : MapAhead(source, threads, createState, work);
    }

    private static IEnumerable<TResult> MapHere<TItem, TState, TResult>(IEnumerable<TItem> source, Func<TState> createState, Func<TItem, TState, TResult> work)
    {
        var state = createState();
        foreach (var item in source) yield return work(item, state);
    }

    private static IEnumerable<TResult> MapAhead<TItem, TState, TResult>(IEnumerable<TItem> source, int threads, Func<TState> createState, Func<TItem, TState, TResult> work)
    {
        var others = new WorkQueue<TItem, TState, TResult>(threads - 1, createState, work);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in source)
            {
                running.Enqueue(others.Add(item));
                while (running.TryPeek(out var oldest) && (oldest.IsCompleted || running.Count > threads * AheadPerThread))
                {
                    if (oldest.IsCompleted || !others.TryWork()) yield return running.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (running.TryPeek(out var oldest))
            {
                if (oldest.IsCompleted || !others.TryWork()) yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            others.Abandon();
        }
    }
}
