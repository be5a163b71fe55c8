namespace MlPipeline.Learning.Vectors;

/// <summary>Orthonormal columns by Gram and Schmidt's method, modified and applied twice, which is enough (Giraud, Langou and Rozložník 2005).</summary>
internal static class Orthonormal
{
    // Single-precision columns that depend on one another leave rounding noise of about 1e-7 of their length.
    private const double Negligible = 1e-5;

    /// <summary>Replaces the columns by an orthonormal basis of what they span; a column that depends on those before it becomes zero.</summary>
    public static void Make(Panel panel)
    {
        var columns = new double[panel.Width][];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = ColumnOf(panel, i);
            var length = Length(column);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var before = 0; before < i; before++) Subtract(column, columns[before]);
            }

            var left = Length(column);
            Scale(column, left <= length * Negligible ? 0 : 1 / left);
            columns[i] = column;
        }

        for (var row = 0; row < panel.Rows; row++)
        {
            var target = panel.Row(row);
            for (var i = 0; i < target.Length; i++) target[i] = (float)columns[i][row];
        }
    }

    private static double[] ColumnOf(Panel panel, int i)
    {
        var column = new double[panel.Rows];
        for (var row = 0; row < column.Length; row++) column[row] = panel.Row(row)[i];
        return column;
    }

    private static double Length(double[] column)
    {
        var square = 0.0;
        foreach (var value in column) square += value * value;
        return Math.Sqrt(square);
    }

    private static void Subtract(double[] column, double[] direction)
    {
        var dot = 0.0;
        for (var i = 0; i < column.Length; i++) dot += column[i] * direction[i];
        for (var i = 0; i < column.Length; i++) column[i] -= dot * direction[i];
    }

    private static void Scale(double[] column, double factor)
    {
        for (var i = 0; i < column.Length; i++) column[i] *= factor;
    }
}
