using System.Collections.Immutable;

namespace MlPipeline.Inference.Runs;

/// <summary>A few articles, labelled.</summary>
/// <param name="Outputs">What each output of the run receives.</param>
/// <param name="Digests">One an article: see <see cref="ArticleDigest"/>.</param>
/// <param name="Totals">How much it is.</param>
public sealed record LabelledBatch(ImmutableArray<byte[]> Outputs, ImmutableArray<ulong> Digests, RunTotals Totals);
