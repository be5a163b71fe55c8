namespace MlPipeline.Learning;

/// <summary>
/// Examples for a linear learner: rows of sparse features, each with one label. Rows are stored one after the other; row i takes the places
/// <c>RowStarts[i]</c> to <c>RowStarts[i + 1]</c> of <see cref="Columns"/> and <see cref="Values"/>.
/// </summary>
public sealed record LinearProblem
{
    /// <summary>Where each row starts, and behind the last one its end: rows + 1 values.</summary>
    public required long[] RowStarts { get; init; }

    /// <summary>Feature of each stored value, 0 to <see cref="ColumnCount"/> − 1, at most once a row. May be longer than the rows need.</summary>
    public required int[] Columns { get; init; }

    /// <summary>The stored values, beside <see cref="Columns"/>.</summary>
    public required float[] Values { get; init; }

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

    /// <summary>The features of one row.</summary>
    public ReadOnlySpan<int> ColumnsOf(int row) => Columns.AsSpan((int)RowStarts[row], (int)(RowStarts[row + 1] - RowStarts[row]));

    /// <summary>The values of one row, beside <see cref="ColumnsOf"/>.</summary>
    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan((int)RowStarts[row], (int)(RowStarts[row + 1] - RowStarts[row]));
}
