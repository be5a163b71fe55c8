using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MlPipeline.Data.Batches;

/// <summary>
/// Works on the items of a stream on several threads and hands each result on, in the order of the items, as soon as it is there: also while the source makes wait for its next item.
/// A sink that is slow holds up the source.
/// </summary>
/// <typeparam name="TItem">What the source gives.</typeparam>
/// <typeparam name="TResult">What is made of it.</typeparam>
/// <param name="threads">Threads that work, at least 1.</param>
/// <param name="mostItems">Most items between source and sink, at least 1.</param>
/// <param name="mostSize">Most size of them together; an item that is larger by itself passes alone.</param>
public sealed class OrderedFlow<TItem, TResult>(int threads, int mostItems, long mostSize)
{
    private readonly FlowBudget budget = new(mostItems, mostSize);
    private volatile ExceptionDispatchInfo? failure;

    /// <summary>Told when the sink has failed, so that a source that waits for input can be woken by an <see cref="OperationCanceledException"/> of its own.</summary>
    public Action GiveUp { get; init; } = () => { };

    /// <summary>Runs to the end of the source, once.</summary>
    /// <param name="source">The items; read on the calling thread.</param>
    /// <param name="sizeOf">The size of an item.</param>
    /// <param name="createState">Makes what one thread works with.</param>
    /// <param name="work">Turns an item into a result.</param>
    /// <param name="sink">Receives the results, on a thread of its own.</param>
    /// <param name="cancellation">Ends the run without waiting for the sink.</param>
    public void Run<TState>(IEnumerable<TItem> source, Func<TItem, long> sizeOf, Func<TState> createState, Func<TItem, TState, TResult> work, IFlowSink<TResult> sink, CancellationToken cancellation)
    {
        // Neither is disposed of: after a cancellation the sink may return late.
        var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pending = new BlockingCollection<(Task<TResult> Result, long Size)>();
        var delivering = Task.Factory.StartNew(() => Deliver(pending, sink, stopping), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var closing = stopping.Token.Register(budget.Close);
        try
        {
            Read(source, sizeOf, createState, work, pending, stopping.Token);
            pending.CompleteAdding();
            delivering.Wait(stopping.Token);
        }
        catch (OperationCanceledException) when (failure is not null)
        {
            // The sink's failure is the cause, thrown below.
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // What was read before still goes out.
            pending.CompleteAdding();
            delivering.Wait(stopping.Token);
            throw;
        }
        finally
        {
            pending.CompleteAdding();
        }

        failure?.Throw();
    }

    private void Read<TState>(IEnumerable<TItem> source, Func<TItem, long> sizeOf, Func<TState> createState, Func<TItem, TState, TResult> work, BlockingCollection<(Task<TResult> Result, long Size)> pending, CancellationToken cancellation)
    {
        // What has been read waits in a queue, so that no thread that works has to wait for the reading one to wake up.
        using var waiting = new BlockingCollection<(TItem Item, TaskCompletionSource<TResult> Result)>();
        var workers = new Task[threads];
        for (var i = 0; i < threads; i++) workers[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in source)
            {
                cancellation.ThrowIfCancellationRequested();
                var size = sizeOf(item);
                if (!budget.TryEnter(size)) cancellation.ThrowIfCancellationRequested();
                var result = new TaskCompletionSource<TResult>();
                pending.Add((result.Task, size), CancellationToken.None);
                waiting.Add((item, result), CancellationToken.None);
            }
        }
        finally
        {
            waiting.CompleteAdding();
            Task.WaitAll(workers, CancellationToken.None);
        }

        void Work()
        {
            TState? state = default;
            var hasState = false;
            foreach (var (item, result) in waiting.GetConsumingEnumerable(CancellationToken.None))
            {
                try
                {
                    if (!hasState) (state, hasState) = (createState(), true);
                    result.SetResult(work(item, state!));
                }
                catch (Exception problem)
                {
                    // Thrown where the result is taken.
                    result.SetException(problem);
                }
            }
        }
    }

    private void Deliver(BlockingCollection<(Task<TResult> Result, long Size)> pending, IFlowSink<TResult> sink, CancellationTokenSource stopping)
    {
        try
        {
            while (TryNext(pending, sink, out var next))
            {
                if (!next.Result.IsCompleted) sink.Pause();
                var result = next.Result.GetAwaiter().GetResult();
                if (stopping.IsCancellationRequested) return;
                sink.Take(result);
                budget.Leave(next.Size);
            }
        }
        catch (Exception problem)
        {
            failure = ExceptionDispatchInfo.Capture(problem);
            stopping.Cancel();
            GiveUp();
        }
    }

    private static bool TryNext(BlockingCollection<(Task<TResult> Result, long Size)> pending, IFlowSink<TResult> sink, out (Task<TResult> Result, long Size) next)
    {
        if (pending.TryTake(out next)) return true;
        sink.Pause();
        return pending.TryTake(out next, Timeout.Infinite);
    }
}
