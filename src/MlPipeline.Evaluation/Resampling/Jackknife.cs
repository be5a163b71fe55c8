namespace MlPipeline.Evaluation.Resampling;

/// <summary>What figures become when one article is left out after the other (Quenouille 1956).</summary>
internal static class Jackknife
{
    /// <summary>The figures on all articles, their accelerations (Efron 1987, eq. 6.6), and how many articles change each.</summary>
    public static (double[] Estimates, double[] Accelerations, int[] Influences) Run(ArticleFigures figures)
    {
        var rows = figures.Articles;
        var (estimates, left) = (new double[figures.Count], new double[figures.Count]);
        var (first, second, third, influences) = (new double[figures.Count], new double[figures.Count], new double[figures.Count], new int[figures.Count]);
        var (sums, rest) = (new double[rows.ColumnCount], new double[rows.ColumnCount]);
        for (var row = 0; row < rows.RowCount; row++) rows.AddTo(row, 1, sums);
        figures.Compute(sums, estimates);
        for (var row = 0; row < rows.RowCount; row++)
        {
            sums.CopyTo(rest, 0);
            rows.AddTo(row, -1, rest);
            figures.Compute(rest, left);
            for (var i = 0; i < left.Length; i++)
            {
                var change = estimates[i] - left[i];
                if (change == 0) continue;
                influences[i]++;
                if (double.IsNaN(change)) continue;
                first[i] += change;
                second[i] += change * change;
                third[i] += change * change * change;
            }
        }

        var accelerations = new double[figures.Count];
        for (var i = 0; i < accelerations.Length; i++) accelerations[i] = Acceleration(rows.RowCount, first[i], second[i], third[i]);
        return (estimates, accelerations, influences);
    }

    // From the sums of powers about the estimate to those about the mean.
    private static double Acceleration(int count, double first, double second, double third)
    {
        var mean = first / count;
        var square = second - (count * mean * mean);
        var cube = third - (3 * mean * second) + (2 * count * mean * mean * mean);
        return square <= 0 ? 0 : cube / (6 * square * Math.Sqrt(square));
    }
}
