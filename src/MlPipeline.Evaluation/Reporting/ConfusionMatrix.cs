namespace MlPipeline.Evaluation.Reporting;

/// <summary>How often each gold label was given each label.</summary>
/// <param name="Labels">The labels in gold or predictions, in ordinal order.</param>
/// <param name="Counts">One row a gold label, one column a predicted one.</param>
public sealed record ConfusionMatrix(IReadOnlyList<string> Labels, IReadOnlyList<IReadOnlyList<int>> Counts);
