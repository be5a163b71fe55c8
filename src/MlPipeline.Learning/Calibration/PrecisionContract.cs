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
            var clusters = Clusters(sorted.AsSpan(0, end));
            if (LowerBound(clusters, end) < precision)
            {
                // Few articles prove nothing even if all labels are right: the sequence cannot end before a proof is possible.
                if (WilsonBound(1, clusters.Count) < precision) continue;
                break;
            }

            result = new PrecisionContract(threshold, (double)end / sorted.Length);
        }

        return result;
    }

    private static Dictionary<int, (int Size, int Right)> Clusters(ReadOnlySpan<JudgedLabel> accepted)
    {
        var clusters = new Dictionary<int, (int Size, int Right)>();
        foreach (var label in accepted)
        {
            var (size, right) = clusters.GetValueOrDefault(label.Cluster);
            clusters[label.Cluster] = (size + 1, right + (label.Right ? 1 : 0));
        }

        return clusters;
    }

    private static double LowerBound(Dictionary<int, (int Size, int Right)> clusters, int count)
    {
        var right = clusters.Values.Sum(cluster => cluster.Right);
        return WilsonBound((double)right / count, count / DesignEffect(clusters, count, right));
    }

    private static double WilsonBound(double share, double count)
    {
        const double Square = Quantile * Quantile;
        var middle = share + (Square / (2 * count));
        var width = Quantile * Math.Sqrt(((share * (1 - share)) + (Square / (4 * count))) / count);
        return (middle - width) / (1 + (Square / count));
    }

    // The variance of the share of right labels when whole articles are drawn, by linearisation, over that of single labels; never under 1. What breaks promises is the hard article that a small sample happens
    // not to have: it would both lower the share and show how alike labels of one article are. So one more article is imagined, of average length and half wrong, in the variance alone.
    private static double DesignEffect(Dictionary<int, (int Size, int Right)> clusters, int count, int right)
    {
        var imagined = (double)count / clusters.Count;
        var total = count + imagined;
        var share = (right + (imagined / 2)) / total;
        var squares = clusters.Values.Sum(cluster => Square(cluster.Right - (share * cluster.Size))) + Square(imagined * (0.5 - share));
        var clustered = squares / Square(total) * (clusters.Count + 1) / clusters.Count;
        return Math.Max(1, clustered / (share * (1 - share) / total));
    }

    private static double Square(double x) => x * x;
}
