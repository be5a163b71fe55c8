namespace MlPipeline.Data.Batches;

/// <summary>Works on the items of a stream on several threads and gives the results in the order of the items, holding only a few at a time.</summary>
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
        var workers = new WorkQueue<TItem, TState, TResult>(threads, createState, work);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in source)
            {
                running.Enqueue(workers.Add(item));
                while (running.Count > threads * AheadPerThread || (running.Count > 0 && running.Peek().IsCompleted)) yield return running.Dequeue().GetAwaiter().GetResult();
            }

            while (running.Count > 0) yield return running.Dequeue().GetAwaiter().GetResult();
        }
        finally
        {
            workers.Abandon();
        }
    }
}
