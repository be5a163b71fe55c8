using System.Collections.Immutable;

namespace MlPipeline.Inference.Runs;

/// <summary>A few articles, labelled. To be disposed of when its outputs are written, so that the next batch has their memory.</summary>
/// <param name="Outputs">What each output of the run receives.</param>
/// <param name="Digests">One an article: see <see cref="ArticleDigest"/>.</param>
/// <param name="Totals">How much it is.</param>
public sealed record LabelledBatch(ImmutableArray<OutputBuffer> Outputs, ImmutableArray<ulong> Digests, RunTotals Totals) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var output in Outputs) output.Dispose();
    }
}
