namespace MlPipeline.Learning.FastTree;

/// <summary>Examples as rows of dense features.</summary>
public sealed class DenseMatrix
{
    private readonly float[] values;

    /// <summary>Wraps values.</summary>
    /// <param name="values">Row after row; finite.</param>
    /// <param name="columns">Values a row, at least 1.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the columns, or a value is not finite.</exception>
    public DenseMatrix(float[] values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (values.Length % columns != 0) throw new ArgumentException("the last row is cut off", nameof(values));
        if (values.AsSpan().ContainsAnyExceptInRange(float.MinValue, float.MaxValue)) throw new ArgumentException("a value is not finite", nameof(values));
        (this.values, Columns) = (values, columns);
    }

    /// <summary>Values a row.</summary>
    public int Columns { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => values.Length / Columns;

    /// <summary>One row.</summary>
    public ReadOnlySpan<float> Row(int row) => values.AsSpan(row * Columns, Columns);
}
