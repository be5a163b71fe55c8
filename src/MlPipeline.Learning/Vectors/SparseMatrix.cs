namespace MlPipeline.Learning.Vectors;

/// <summary>A matrix that is mostly zero, in flat arrays: row i takes the places <c>RowStarts[i]</c> to <c>RowStarts[i + 1]</c>.</summary>
/// <param name="columnCount">Number of columns, at most 65,536.</param>
/// <param name="rowStarts">Where each row starts, and behind the last one its end.</param>
/// <param name="columns">Column of each stored value, rising within a row.</param>
/// <param name="values">The stored values.</param>
internal sealed class SparseMatrix(int columnCount, int[] rowStarts, ushort[] columns, float[] values)
{
    public int Rows => rowStarts.Length - 1;

    public int ColumnCount => columnCount;

    /// <summary>Number of stored values.</summary>
    public int Stored => values.Length;

    public ReadOnlySpan<ushort> ColumnsOf(int row) => columns.AsSpan(rowStarts[row], rowStarts[row + 1] - rowStarts[row]);

    public ReadOnlySpan<float> ValuesOf(int row) => values.AsSpan(rowStarts[row], rowStarts[row + 1] - rowStarts[row]);
}
