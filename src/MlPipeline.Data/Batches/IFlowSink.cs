namespace MlPipeline.Data.Batches;

/// <summary>Where an <see cref="OrderedFlow{TItem,TResult}"/> ends. Called on one thread at a time.</summary>
/// <typeparam name="TResult">What flows.</typeparam>
public interface IFlowSink<in TResult>
{
    /// <summary>Takes the next result. As long as it has not returned, the flow holds what it holds and reads no more than that.</summary>
    void Take(TResult result);

    /// <summary>There may be no next result for a while: what was taken should go on its way.</summary>
    void Pause();
}
