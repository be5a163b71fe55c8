namespace MlPipeline.Learning.FastTree;

/// <summary>Grows one tree leaf by leaf: always the leaf whose split lowers the objective most (Ke et al. 2017, section 2.1).</summary>
internal sealed class TreeGrower(FeatureBins bins, FastTreeOptions options)
{
    private readonly SplitFinder finder = new(bins, options);

    /// <summary>Grows a tree.</summary>
    /// <param name="rows">The rows to learn from, ascending.</param>
    /// <param name="features">The features to split on, ascending.</param>
    /// <param name="gradients">First derivative of the loss, by row.</param>
    /// <param name="curvatures">Second derivative of the loss, by row.</param>
    public RegressionTree Grow(int[] rows, int[] features, double[] gradients, double[] curvatures)
    {
        var builder = new TreeBuilder(options.LearningRate);
        var histogram = new Histogram(features.Length);
        histogram.Fill(bins, features, rows, gradients, curvatures);
        var total = rows.Aggregate(default(BinSum), (sum, row) => sum + new BinSum(gradients[row], curvatures[row], 1));
        var leaves = new List<Leaf> { CreateLeaf(rows, features, histogram, total, ValueRange.Any, parent: -1, isLeft: false) };
        while (leaves.Count < options.Leaves && Widest(leaves) is { Split: { } split } leaf)
        {
            leaves.Remove(leaf);
            var feature = features[split.Slot];
            var node = builder.AddNode(leaf.Parent, leaf.IsLeft, feature, bins.Bound(feature, split.Bin), finder.Value(leaf.Total, leaf.Range));
            var (left, right) = Part(leaf.Rows, bins.Binned[feature], split.Bin);
            var (leftHistogram, rightHistogram) = Share(leaf.Histogram, features, left, right, gradients, curvatures);
            var (leftRange, rightRange) = Narrow(leaf.Range, feature, finder.Value(split.Left, leaf.Range), finder.Value(split.Right, leaf.Range));
            leaves.Add(CreateLeaf(left, features, leftHistogram, split.Left, leftRange, node, isLeft: true));
            leaves.Add(CreateLeaf(right, features, rightHistogram, split.Right, rightRange, node, isLeft: false));
        }

        foreach (var leaf in leaves) builder.AddLeaf(leaf.Parent, leaf.IsLeft, finder.Value(leaf.Total, leaf.Range));
        return builder.Build();
    }

    private Leaf CreateLeaf(int[] rows, int[] features, Histogram histogram, BinSum total, ValueRange range, int parent, bool isLeft) =>
        new(rows, histogram, total, range, parent, isLeft, finder.Best(histogram, features, total, range));

    private static Leaf? Widest(List<Leaf> leaves)
    {
        Leaf? best = null;
        foreach (var leaf in leaves)
        {
            if (leaf.Split is { } split && (best?.Split is not { } other || split.Gain > other.Gain)) best = leaf;
        }

        return best;
    }

    private static (int[] Left, int[] Right) Part(int[] rows, byte[] binned, int bin) =>
        (Array.FindAll(rows, row => binned[row] <= bin), Array.FindAll(rows, row => binned[row] > bin));

    // The smaller child is counted, the larger one is what is left of the parent.
    private (Histogram Left, Histogram Right) Share(Histogram parent, int[] features, int[] left, int[] right, double[] gradients, double[] curvatures)
    {
        var (counted, other) = (new Histogram(features.Length), new Histogram(features.Length));
        counted.Fill(bins, features, left.Length <= right.Length ? left : right, gradients, curvatures);
        other.Subtract(parent, counted);
        return left.Length <= right.Length ? (counted, other) : (other, counted);
    }

    private (ValueRange Left, ValueRange Right) Narrow(ValueRange range, int feature, double left, double right)
    {
        var direction = options.Monotone.Count == 0 ? 0 : options.Monotone[feature];
        if (direction == 0) return (range, range);
        var middle = (left + right) / 2;
        var (lower, upper) = (range with { Most = middle }, range with { Least = middle });
        return direction > 0 ? (lower, upper) : (upper, lower);
    }

    private sealed record Leaf(int[] Rows, Histogram Histogram, BinSum Total, ValueRange Range, int Parent, bool IsLeft, Split? Split);
}
