using System.Runtime.ExceptionServices;

namespace MlPipeline.Training;

/// <summary>Runs work on several threads, and throws what went wrong as it was thrown there, so that who catches it need not know of the threads.</summary>
internal static class Concurrently
{
    public static void Invoke(int threads, params Action[] works) => ForEach(threads, works, work => work());

    public static void ForEach<T>(int threads, T[] items, Action<T> work)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }
}
