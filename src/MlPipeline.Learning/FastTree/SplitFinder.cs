namespace MlPipeline.Learning.FastTree;

/// <summary>A way to part a leaf's rows.</summary>
/// <param name="Slot">Place of the feature among those the tree may use.</param>
/// <param name="Bin">Rows up to this bin go left.</param>
/// <param name="Gain">By how much the objective falls.</param>
/// <param name="Left">Sums of the rows that go left.</param>
/// <param name="Right">Sums of the rows that go right.</param>
internal readonly record struct Split(int Slot, int Bin, double Gain, BinSum Left, BinSum Right);

/// <summary>The values that a leaf may take: monotone constraints narrow them down the tree.</summary>
internal readonly record struct ValueRange(double Least, double Most)
{
    public static readonly ValueRange Any = new(double.NegativeInfinity, double.PositiveInfinity);
}

/// <summary>
/// Finds the split with the largest second-order gain: with G and H the sums of gradients and curvatures, a leaf's best value is −G / (H + λ) and lowers the objective by
/// ½ G² / (H + λ) (Chen and Guestrin 2016, equations 5–7; Friedman 2001 for the boosting).
/// </summary>
internal sealed class SplitFinder(FeatureBins bins, FastTreeOptions options)
{
    private const double LeastGain = 1e-9;

    /// <summary>The value of a leaf.</summary>
    public double Value(BinSum sum, ValueRange range) => Math.Clamp(-sum.Gradient / (sum.Curvature + options.L2 + 1e-12), range.Least, range.Most);

    /// <summary>The best split of some rows, or null. Of equal gains the first feature and bin win.</summary>
    public Split? Best(Histogram histogram, int[] features, BinSum total, ValueRange range)
    {
        Split? best = null;
        var before = Fall(total, Value(total, range));
        for (var slot = 0; slot < features.Length; slot++)
        {
            var direction = options.Monotone.Count == 0 ? 0 : options.Monotone[features[slot]];
            var left = default(BinSum);
            for (var bin = 0; bin < bins.Count(features[slot]) - 1; bin++)
            {
                left += histogram[slot, bin];
                var right = total - left;
                if (left.Count < options.MinRowsPerLeaf) continue;
                if (right.Count < options.MinRowsPerLeaf) break;
                var (leftValue, rightValue) = (Value(left, range), Value(right, range));
                if (direction * (rightValue - leftValue) < 0) continue;
                var gain = Fall(left, leftValue) + Fall(right, rightValue) - before;
                if (gain > (best?.Gain ?? LeastGain)) best = new Split(slot, bin, gain, left, right);
            }
        }

        return best;
    }

    // By how much a leaf value lowers the objective: −(G v + ½ (H + λ) v²).
    private double Fall(BinSum sum, double value) => -((sum.Gradient * value) + (0.5 * (sum.Curvature + options.L2) * value * value));
}
