using System.Runtime.ExceptionServices;

namespace MlPipeline.Data.Batches;

/// <summary>
/// An <see cref="OrderedFlow{TItem,TResult}"/> on several threads. There is none that only takes results: who finishes the oldest item hands it on, and those behind it that are finished, so that no thread has to be
/// woken for a result. The source is woken when half of what it may read ahead has gone out, not for each item.
/// </summary>
internal sealed class SharedFlow<TItem, TState, TResult>(
    int threads, int mostItems, long mostSize, Func<TState> createState, Func<TItem, TState, TResult> work, IFlowSink<TResult> sink, Action giveUp)
{
    // The monitor's own condition is waited for, which the newer lock has none of.
    private readonly object gate = new();
    private readonly Queue<Place> underWay = new();
    private readonly Queue<Place> waiting = new();
    private volatile ExceptionDispatchInfo? failure;
    private long size;
    private int idle;
    private bool isSourceWaiting;
    private bool isDelivering;
    private bool hasEnded;
    private bool isClosed;

    /// <summary>Runs to the end of the source, which is read on the calling thread.</summary>
    public void Run(IEnumerable<TItem> source, Func<TItem, long> sizeOf, CancellationToken cancellation)
    {
        using var closing = cancellation.Register(Close);
        for (var i = 0; i < threads; i++) Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in source)
            {
                if (!TryEnter(new Place(item, sizeOf(item)))) break;
            }

            WaitForRest();
        }
        catch (OperationCanceledException) when (failure is not null)
        {
            // The failure is the cause, thrown below.
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // What was read before still goes out.
            WaitForRest();
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            Close();
        }

        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    private bool TryEnter(Place place)
    {
        lock (gate)
        {
            while (!isClosed && underWay.Count > 0 && (underWay.Count >= mostItems || size + place.Size > mostSize))
            {
                isSourceWaiting = true;
                Monitor.Wait(gate);
                isSourceWaiting = false;
            }

            underWay.Enqueue(place);
            waiting.Enqueue(place);
            size += place.Size;
            if (idle > 0) Monitor.PulseAll(gate);
            return !isClosed;
        }
    }

    private void WaitForRest()
    {
        lock (gate)
        {
            hasEnded = true;
            Monitor.PulseAll(gate);
            while (!isClosed && (underWay.Count > 0 || isDelivering)) Monitor.Wait(gate);
        }
    }

    private void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Work()
    {
        TState? state = default;
        var hasState = false;
        while (Next() is { } place)
        {
            try
            {
                if (!hasState) (state, hasState) = (createState(), true);
                place.Result = work(place.Item, state!);
            }
            catch (Exception problem)
            {
                // Thrown where the result is taken.
                place.Failure = ExceptionDispatchInfo.Capture(problem);
            }

            if (!IsTurnOf(place)) continue;
            try
            {
                Deliver();
            }
            catch (Exception problem)
            {
                failure = ExceptionDispatchInfo.Capture(problem);
                Close();
                giveUp();
            }
        }
    }

    private Place? Next()
    {
        lock (gate)
        {
            while (!isClosed && !hasEnded && waiting.Count == 0)
            {
                idle++;
                Monitor.Wait(gate);
                idle--;
            }

            return !isClosed && waiting.TryDequeue(out var place) ? place : null;
        }
    }

    private bool IsTurnOf(Place place)
    {
        lock (gate)
        {
            place.IsDone = true;
            return !isDelivering && (isDelivering = underWay.Peek().IsDone);
        }
    }

    private void Deliver()
    {
        var hasPaused = false;
        while (true)
        {
            Place? next;
            lock (gate)
            {
                if (isClosed) return;
                next = underWay.TryPeek(out var oldest) && oldest.IsDone ? oldest : null;
                if (next is null && (underWay.Count > 0 || hasPaused))
                {
                    isDelivering = false;
                    if (hasEnded) Monitor.PulseAll(gate);
                    return;
                }
            }

            hasPaused = next is null;
            if (next is null) sink.Pause();
            else Take(next);
        }
    }

    private void Take(Place oldest)
    {
        oldest.Failure?.Throw();
        sink.Take(oldest.Result!);
        lock (gate)
        {
            underWay.Dequeue();
            size -= oldest.Size;
            if (isSourceWaiting && underWay.Count <= mostItems / 2) Monitor.PulseAll(gate);
        }
    }

    private sealed class Place(TItem item, long size)
    {
        public TItem Item => item;

        public long Size => size;

        public TResult? Result { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }

        public bool IsDone { get; set; }
    }
}
