namespace MlPipeline.Learning.FastTree;

/// <summary>Sums of gradients and curvatures, and numbers of rows, by bin of every feature that a tree may use.</summary>
internal sealed class Histogram
{
    public const int Stride = 256;
    private readonly double[] gradients;
    private readonly double[] curvatures;
    private readonly int[] counts;

    public Histogram(int features)
    {
        gradients = new double[features * Stride];
        curvatures = new double[features * Stride];
        counts = new int[features * Stride];
    }

    /// <summary>The sums of one bin.</summary>
    public BinSum this[int feature, int bin] => new(gradients[(feature * Stride) + bin], curvatures[(feature * Stride) + bin], counts[(feature * Stride) + bin]);

    /// <summary>Counts rows in. Sums run in the order of the rows.</summary>
    public void Fill(FeatureBins bins, int[] features, ReadOnlySpan<int> rows, double[] rowGradients, double[] rowCurvatures)
    {
        for (var i = 0; i < features.Length; i++)
        {
            var binned = bins.Binned[features[i]];
            var start = i * Stride;
            Array.Clear(gradients, start, Stride);
            Array.Clear(curvatures, start, Stride);
            Array.Clear(counts, start, Stride);
            foreach (var row in rows)
            {
                var place = start + binned[row];
                gradients[place] += rowGradients[row];
                curvatures[place] += rowCurvatures[row];
                counts[place]++;
            }
        }
    }

    /// <summary>Makes this the difference of a parent and its other child: half the counting is saved.</summary>
    public void Subtract(Histogram parent, Histogram sibling)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = parent.counts[i] - sibling.counts[i];
            gradients[i] = counts[i] == 0 ? 0 : parent.gradients[i] - sibling.gradients[i];
            curvatures[i] = counts[i] == 0 ? 0 : parent.curvatures[i] - sibling.curvatures[i];
        }
    }
}

/// <summary>Sums over some rows.</summary>
internal readonly record struct BinSum(double Gradient, double Curvature, int Count)
{
    public static BinSum operator +(BinSum a, BinSum b) => new(a.Gradient + b.Gradient, a.Curvature + b.Curvature, a.Count + b.Count);

    public static BinSum operator -(BinSum a, BinSum b) => new(a.Gradient - b.Gradient, a.Curvature - b.Curvature, a.Count - b.Count);
}
