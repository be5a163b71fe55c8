namespace MlPipeline.Learning.Calibration;

/// <summary>One held-out label: how sure the model was, whether it was right, and which article it stands in.</summary>
/// <param name="Confidence">0–1.</param>
/// <param name="Right">Whether the label is right.</param>
/// <param name="Cluster">The article; labels of one article are right or wrong together.</param>
public readonly record struct JudgedLabel(double Confidence, bool Right, int Cluster);

/// <summary>
/// The smallest confidence from which labels are right at least so often, with 95 % certainty. Thresholds are tested from the highest down, each at the full level, and the first that fails ends the sequence
/// (fixed-sequence testing: Bauer 1991; for risk control Angelopoulos et al. 2021, "Learn then Test"), so looking at many thresholds costs nothing. A threshold passes when the lower bound of Wilson (1927) for the
/// share of right labels, at a sample size divided by the design effect of drawing whole articles (Kish 1965; by linearisation: Woodruff 1971), reaches the target.
/// </summary>
/// <param name="Threshold">The confidence; 2 where none passes.</param>
/// <param name="Coverage">Share of the labels accepted, 0–1.</param>
public readonly record struct PrecisionContract(double Threshold, double Coverage)
{
    private const double Never = 2;

    // The 95 % quantile of the normal distribution: the bound is one-sided.
    private const double Quantile = 1.6448536269514722;

    // Steps of the sequence: fine enough for coverage, coarse enough that a step adds evidence.
    private const int Steps = 50;

    /// <summary>Finds the threshold.</summary>
    /// <param name="labels">Held-out labels.</param>
    /// <param name="precision">The share wanted, 0–1.</param>
    public static PrecisionContract Find(IReadOnlyCollection<JudgedLabel> labels, double precision)
    {
        var sorted = labels.OrderByDescending(label => label.Confidence).ToArray();
        var result = new PrecisionContract(Never, 0);
        for (var step = 1; step <= Steps; step++)
        {
            var end = (int)((long)sorted.Length * step / Steps);
            if (end == 0) continue;
            var threshold = sorted[end - 1].Confidence;
            while (end < sorted.Length && sorted[end].Confidence == threshold) end++;
            if (LowerBound(sorted.AsSpan(0, end)) < precision)
            {
                // Few labels prove nothing even if all are right: the sequence begins where a proof is possible.
                if (WilsonBound(1, end / DesignEffect(sorted.AsSpan(0, end), 1)) < precision) continue;
                break;
            }

            result = new PrecisionContract(threshold, (double)end / sorted.Length);
        }

        return result;
    }

    private static double LowerBound(ReadOnlySpan<JudgedLabel> accepted)
    {
        var right = 0;
        foreach (var label in accepted) right += label.Right ? 1 : 0;
        var share = (double)right / accepted.Length;
        return WilsonBound(share, accepted.Length / DesignEffect(accepted, share));
    }

    private static double WilsonBound(double share, double count)
    {
        const double Square = Quantile * Quantile;
        var middle = share + (Square / (2 * count));
        var width = Quantile * Math.Sqrt(((share * (1 - share)) + (Square / (4 * count))) / count);
        return (middle - width) / (1 + (Square / count));
    }

    // The variance of the share of right labels when whole articles are drawn, by linearisation, over that of single labels; never under 1.
    private static double DesignEffect(ReadOnlySpan<JudgedLabel> accepted, double share)
    {
        var single = share * (1 - share) / accepted.Length;
        var clusters = new Dictionary<int, (int Size, int Right)>();
        foreach (var label in accepted)
        {
            var (size, right) = clusters.GetValueOrDefault(label.Cluster);
            clusters[label.Cluster] = (size + 1, right + (label.Right ? 1 : 0));
        }

        // Where all are right nothing tells how alike labels of one article are, so an article counts as one label.
        if (single == 0 || clusters.Count < 2) return (double)accepted.Length / clusters.Count;
        var squares = clusters.Values.Sum(cluster => Square(cluster.Right - (share * cluster.Size)));
        var clustered = squares / Square(accepted.Length) * clusters.Count / (clusters.Count - 1);
        return Math.Max(1, clustered / single);
    }

    private static double Square(double x) => x * x;
}
