namespace MlPipeline.Evaluation.Resampling;

/// <summary>A matrix of which most entries are 0, row after row.</summary>
internal sealed class SparseRows
{
    private readonly int[] ends;
    private readonly int[] columns;
    private readonly double[] values;

    /// <summary>Gathers the matrix; what stands twice for a row and a column is added up in the order given.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columnCount">Number of columns.</param>
    /// <param name="entries">Calls back with the entries of one row.</param>
    public SparseRows(int rows, int columnCount, Action<int, double[], List<int>> entries)
    {
        ColumnCount = columnCount;
        ends = new int[rows];
        var gathered = new double[columnCount];
        var touched = new List<int>();
        var columnList = new List<int>();
        var valueList = new List<double>();
        for (var row = 0; row < rows; row++)
        {
            touched.Clear();
            entries(row, gathered, touched);
            touched.Sort();
            for (var i = 0; i < touched.Count; i++)
            {
                var column = touched[i];
                if (i > 0 && column == touched[i - 1]) continue;
                if (gathered[column] != 0)
                {
                    columnList.Add(column);
                    valueList.Add(gathered[column]);
                }

                gathered[column] = 0;
            }

            ends[row] = columnList.Count;
        }

        columns = [.. columnList];
        values = [.. valueList];
    }

    private SparseRows(int columnCount, int[] ends, int[] columns, double[] values) => (ColumnCount, this.ends, this.columns, this.values) = (columnCount, ends, columns, values);

    /// <summary>Number of rows.</summary>
    public int RowCount => ends.Length;

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>Two matrices with the same number of rows side by side, the columns of <paramref name="right"/> behind those of <paramref name="left"/>.</summary>
    public static SparseRows Beside(SparseRows left, SparseRows right)
    {
        var ends = new int[left.RowCount];
        var columns = new List<int>(left.columns.Length + right.columns.Length);
        var values = new List<double>(left.columns.Length + right.columns.Length);
        for (var row = 0; row < ends.Length; row++)
        {
            var (ofLeft, ofRight) = (left.PlacesOf(row), right.PlacesOf(row));
            columns.AddRange(left.columns[ofLeft]);
            columns.AddRange(right.columns[ofRight].Select(column => column + left.ColumnCount));
            values.AddRange(left.values[ofLeft]);
            values.AddRange(right.values[ofRight]);
            ends[row] = columns.Count;
        }

        return new SparseRows(left.ColumnCount + right.ColumnCount, ends, [.. columns], [.. values]);
    }

    /// <summary>Adds a multiple of a row to sums.</summary>
    public void AddTo(int row, double factor, Span<double> sums)
    {
        for (var i = row == 0 ? 0 : ends[row - 1]; i < ends[row]; i++) sums[columns[i]] += factor * values[i];
    }

    private Range PlacesOf(int row) => (row == 0 ? 0 : ends[row - 1])..ends[row];
}
