namespace MlPipeline.Data.Batches;

/// <summary>
/// Works on the items of a stream and hands each result on, in the order of the items, as soon as it is there: also while the source makes wait for its next item. A sink that is slow holds up the source.
/// With several threads reading, working and taking go on side by side; with one they take turns on that one, because handing over would cost more than it gains.
/// </summary>
/// <typeparam name="TItem">What the source gives.</typeparam>
/// <typeparam name="TResult">What is made of it.</typeparam>
/// <param name="threads">Threads that work, at least 1.</param>
/// <param name="mostItems">Most items between source and sink, at least 1.</param>
/// <param name="mostSize">Most size of them together; an item that is larger by itself passes alone.</param>
public sealed class OrderedFlow<TItem, TResult>(int threads, int mostItems, long mostSize)
{
    /// <summary>Told when the sink has failed, so that a source that waits for input can be woken by an <see cref="OperationCanceledException"/> of its own.</summary>
    public Action GiveUp { get; init; } = () => { };

    /// <summary>Runs to the end of the source, once.</summary>
    /// <param name="read">Begins to read the items, on one thread. What it is given is to be called on that thread before each wait for input.</param>
    /// <param name="sizeOf">The size of an item.</param>
    /// <param name="createState">Makes what one thread works with.</param>
    /// <param name="work">Turns an item into a result.</param>
    /// <param name="sink">Receives the results, never on the calling thread.</param>
    /// <param name="cancellation">Ends the run without waiting for the sink.</param>
    public void Run<TState>(Func<Action, IEnumerable<TItem>> read, Func<TItem, long> sizeOf, Func<TState> createState, Func<TItem, TState, TResult> work, IFlowSink<TResult> sink, CancellationToken cancellation)
    {
        if (threads == 1) RunOnOne(read(sink.Pause), createState, work, sink, cancellation);
        else new SharedFlow<TItem, TState, TResult>(threads, mostItems, mostSize, createState, work, sink, GiveUp).Run(read(() => { }), sizeOf, cancellation);
    }

    // Not on the calling thread, so that neither a sink nor a source that hangs holds up a cancellation.
    private static void RunOnOne<TState>(IEnumerable<TItem> source, Func<TState> createState, Func<TItem, TState, TResult> work, IFlowSink<TResult> sink, CancellationToken cancellation)
    {
        var running = Task.Factory.StartNew(
            () =>
            {
                var state = createState();
                foreach (var item in source)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var result = work(item, state);
                    cancellation.ThrowIfCancellationRequested();
                    sink.Take(result);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Task.WaitAny([running], cancellation);
        running.GetAwaiter().GetResult();
    }
}
