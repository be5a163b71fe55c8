namespace MlPipeline.Learning.FastTree;

/// <summary>
/// Puts each feature's values into a few bins, so that a split is found by looking at bins instead of rows (histogram method: Ke et al. 2017, "LightGBM", section 2.1).
/// Bounds lie half way between neighbouring values that occur; where there are more values than bins, each bin gets about the same number of rows.
/// </summary>
internal sealed class FeatureBins
{
    private readonly float[][] bounds;

    private FeatureBins(float[][] bounds, byte[][] binned) => (this.bounds, Binned) = (bounds, binned);

    /// <summary>The bin of each row, feature by feature.</summary>
    public byte[][] Binned { get; }

    /// <summary>Number of features.</summary>
    public int Features => bounds.Length;

    /// <summary>Number of bins of a feature.</summary>
    public int Count(int feature) => bounds[feature].Length + 1;

    /// <summary>The largest value that goes into a bin or one before it.</summary>
    public float Bound(int feature, int bin) => bounds[feature][bin];

    public static FeatureBins Of(DenseMatrix matrix, int maxBins, int threads)
    {
        var bounds = new float[matrix.Columns][];
        var binned = new byte[matrix.Columns][];
        Parallel.For(0, matrix.Columns, new ParallelOptions { MaxDegreeOfParallelism = threads }, feature =>
        {
            var values = new float[matrix.Rows];
            for (var row = 0; row < values.Length; row++) values[row] = matrix.Row(row)[feature];
            var own = bounds[feature] = BoundsOf([.. values.Order()], maxBins);
            binned[feature] = Array.ConvertAll(values, value => (byte)BinOf(own, value));
        });
        return new FeatureBins(bounds, binned);
    }

    private static float[] BoundsOf(float[] sorted, int maxBins)
    {
        var result = new List<float>();
        var distinct = 0;
        for (var i = 1; i < sorted.Length; i++) distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        var rowsPerBin = distinct < maxBins ? 1 : (sorted.Length + maxBins - 1) / maxBins;
        var next = rowsPerBin;
        for (var i = 1; i < sorted.Length && result.Count < maxBins - 1; i++)
        {
            if (i < next || sorted[i] == sorted[i - 1]) continue;
            result.Add(Between(sorted[i - 1], sorted[i]));
            next = i + rowsPerBin;
        }

        return [.. result];
    }

    // The mean may round up to the larger value, which must stay behind the bound.
    private static float Between(float low, float high)
    {
        var middle = (float)(((double)low + high) / 2);
        return middle < high ? middle : low;
    }

    private static int BinOf(float[] bounds, float value)
    {
        int low = 0, high = bounds.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value <= bounds[middle]) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
