namespace MlPipeline.Learning;

/// <summary>Examples for a linear learner: rows of sparse features, each with one label.</summary>
public sealed record LinearProblem
{
    /// <summary>The features of each row, 0 to <see cref="ColumnCount"/> − 1.</summary>
    public required FeatureRows Features { get; init; }

    /// <summary>Number of features.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Label of each row, 0 to <see cref="Classes"/> − 1.</summary>
    public required int[] Labels { get; init; }

    /// <summary>Number of labels.</summary>
    public required int Classes { get; init; }

    /// <summary>How much each row counts, over 0; 1 is a usual row.</summary>
    public required float[] RowWeights { get; init; }

    /// <summary>How freely each weight may grow; null for all the same.</summary>
    public IWeightVariances? Variances { get; init; }

    /// <summary>Number of rows.</summary>
    public int Rows => Labels.Length;
}
