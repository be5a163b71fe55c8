using System.Collections.Concurrent;

namespace MlPipeline.Data.Batches;

/// <summary>Reads a stream on a thread of its own, a few items ahead of who takes them.</summary>
public static class ReadAhead
{
    private const int MostAhead = 8;

    /// <summary>The items of a stream, in its order. What reading throws is thrown where the item would have come; reading ends soon after taking does.</summary>
    /// <param name="source">The stream; it is enumerated by one other thread.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var items = new BlockingCollection<T>(MostAhead);
        using var stop = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in items.GetConsumingEnumerable()) yield return item;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        void Read()
        {
            try
            {
                foreach (var item in source)
                {
                    if (stop.IsCancellationRequested) return;
                    items.Add(item, stop.Token);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody takes any more.
            }
            finally
            {
                items.CompleteAdding();
            }
        }
    }
}
