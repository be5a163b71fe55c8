namespace MlPipeline.Data.Batches;

/// <summary>
/// Works on items on several threads, in the order in which they were added. What waits, waits here and not with who adds it: a thread that is done goes on with the next item without waking anybody,
/// and who adds has its hands free for reading and writing meanwhile.
/// </summary>
/// <param name="threads">Most threads that work at a time, beside one that calls <see cref="TryWork"/>.</param>
/// <param name="createState">Makes what one thread works with.</param>
/// <param name="work">Turns an item into a result.</param>
internal sealed class WorkQueue<TItem, TState, TResult>(int threads, Func<TState> createState, Func<TItem, TState, TResult> work)
{
    private readonly Lock gate = new();
    private readonly Queue<(TItem Item, TaskCompletionSource<TResult> Result)> waiting = new();
    private readonly Stack<TState> idle = new();
    private int working;

    /// <summary>Adds an item.</summary>
    /// <returns>What becomes of it, or why nothing does.</returns>
    public Task<TResult> Add(TItem item)
    {
        var result = new TaskCompletionSource<TResult>();
        lock (gate)
        {
            waiting.Enqueue((item, result));
            if (working == threads) return result.Task;
            working++;
        }

        Task.Run(Work);
        return result.Task;
    }

    /// <summary>Nobody wants the results any more: what waits is not begun.</summary>
    public void Abandon()
    {
        lock (gate) waiting.Clear();
    }

    /// <summary>Works on the item that has waited longest, on the calling thread.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryWork()
    {
        (TItem, TaskCompletionSource<TResult>) next;
        bool hasState;
        TState? state;
        lock (gate)
        {
            if (!waiting.TryDequeue(out next)) return false;
            hasState = idle.TryPop(out state);
        }

        WorkOn(next, ref state, ref hasState);
        lock (gate)
        {
            if (hasState) idle.Push(state!);
        }

        return true;
    }

    private void Work()
    {
        bool hasState;
        TState? state;
        lock (gate) hasState = idle.TryPop(out state);
        while (TryNext(out var next)) WorkOn(next, ref state, ref hasState);

        bool TryNext(out (TItem, TaskCompletionSource<TResult>) next)
        {
            lock (gate)
            {
                if (waiting.TryDequeue(out next)) return true;
                working--;
                if (hasState) idle.Push(state!);
                return false;
            }
        }
    }

    private void WorkOn((TItem Item, TaskCompletionSource<TResult> Result) next, ref TState? state, ref bool hasState)
    {
        try
        {
            if (!hasState) (state, hasState) = (createState(), true);
            next.Result.SetResult(work(next.Item, state!));
        }
        catch (Exception problem)
        {
            // Thrown where the result is taken.
            next.Result.SetException(problem);
        }
    }
}
