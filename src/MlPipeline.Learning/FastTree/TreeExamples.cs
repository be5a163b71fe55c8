namespace MlPipeline.Learning.FastTree;

/// <summary>Examples for boosted trees.</summary>
/// <param name="Features">One row an example.</param>
/// <param name="Labels">The class of each row, from 0.</param>
/// <param name="Weights">How much each row counts, over 0.</param>
public sealed record TreeExamples(DenseMatrix Features, int[] Labels, float[] Weights)
{
    /// <summary>Scores that another learner gave the rows, row after row, one for two classes and else one a class, for the trees to add to; null where they start from constants.</summary>
    public double[]? Offsets { get; init; }
}
