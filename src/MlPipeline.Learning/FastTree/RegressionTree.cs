namespace MlPipeline.Learning.FastTree;

/// <summary>
/// A binary tree in flat arrays. Inner node i sends a row left where its feature is at most the threshold; a child index under 0 is the leaf with the number
/// −1 − index. A tree of a single leaf has no inner nodes.
/// </summary>
public sealed class RegressionTree
{
    /// <summary>The feature that each inner node looks at.</summary>
    public required int[] Features { get; init; }

    /// <summary>The largest value that goes left.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>Where a row goes that is at most the threshold.</summary>
    public required int[] Left { get; init; }

    /// <summary>Where the others go.</summary>
    public required int[] Right { get; init; }

    /// <summary>Mean value of the training rows at each inner node, shrinkage included: what the tree would say if it stopped there.</summary>
    public required double[] NodeValues { get; init; }

    /// <summary>The value of each leaf, shrinkage included.</summary>
    public required double[] Values { get; init; }

    /// <summary>The tree's value for a row.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        if (Features.Length == 0) return Values[0];
        var node = 0;
        while (node >= 0) node = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
        return Values[-1 - node];
    }

    /// <summary>
    /// Shares the value out among the features on the row's way (Saabas 2014: each step is credited with the change of the node's value).
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="contributions">Receives what each feature adds, on top of what it holds.</param>
    /// <returns>The value at the root, which no feature explains.</returns>
    public double Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        if (Features.Length == 0) return Values[0];
        var node = 0;
        while (node >= 0)
        {
            var next = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
            contributions[Features[node]] += (next >= 0 ? NodeValues[next] : Values[-1 - next]) - NodeValues[node];
            node = next;
        }

        return NodeValues[0];
    }
}
