namespace MlPipeline.Learning.Calibration;

/// <summary>One held-out label: how sure the model was, whether it was right, and which article it stands in.</summary>
/// <param name="Confidence">0–1.</param>
/// <param name="Right">Whether the label is right.</param>
/// <param name="Cluster">The article; labels of one article are right or wrong together.</param>
public readonly record struct JudgedLabel(double Confidence, bool Right, int Cluster);

/// <summary>
/// The smallest confidence from which labels are right at least so often, with 95 % certainty. Thresholds are tested from the highest down, each at the full level, and the first that fails ends the sequence
/// (fixed-sequence testing: Bauer 1991; for risk control Angelopoulos et al. 2021, "Learn then Test"), so looking at many thresholds costs nothing. A threshold passes when the lower bound of Wilson (1927) for the
/// share of right labels, at a sample size divided by the design effect of whole articles (Kish 1965), reaches the target.
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
        var correlation = IntraclassCorrelation(sorted);
        var result = new PrecisionContract(Never, 0);
        for (var step = 1; step <= Steps; step++)
        {
            var end = (int)((long)sorted.Length * step / Steps);
            if (end == 0) continue;
            var threshold = sorted[end - 1].Confidence;
            while (end < sorted.Length && sorted[end].Confidence == threshold) end++;
            if (LowerBound(sorted.AsSpan(0, end), correlation) < precision)
            {
                // Too few labels prove nothing either way; the sequence begins where the bound could be reached at all.
                if (result.Threshold == Never && WilsonBound(1, end / DesignEffect(sorted.AsSpan(0, end), correlation)) < precision) continue;
                break;
            }

            result = new PrecisionContract(threshold, (double)end / sorted.Length);
        }

        return result;
    }

    private static double LowerBound(ReadOnlySpan<JudgedLabel> accepted, double correlation)
    {
        var right = 0;
        foreach (var label in accepted) right += label.Right ? 1 : 0;
        return WilsonBound((double)right / accepted.Length, accepted.Length / DesignEffect(accepted, correlation));
    }

    private static double WilsonBound(double share, double count)
    {
        const double Square = Quantile * Quantile;
        var middle = share + (Square / (2 * count));
        var width = Quantile * Math.Sqrt(((share * (1 - share)) + (Square / (4 * count))) / count);
        return (middle - width) / (1 + (Square / count));
    }

    // 1 + (m − 1) ρ, with m the mean size of the article that a label stands in.
    private static double DesignEffect(ReadOnlySpan<JudgedLabel> accepted, double correlation)
    {
        var sizes = new Dictionary<int, int>();
        foreach (var label in accepted) sizes[label.Cluster] = sizes.GetValueOrDefault(label.Cluster) + 1;
        var mean = sizes.Values.Sum(size => (double)size * size) / accepted.Length;
        return 1 + ((mean - 1) * correlation);
    }

    // One-way analysis of variance (Donner 1986): how alike labels of one article are, never under 0.
    private static double IntraclassCorrelation(JudgedLabel[] labels)
    {
        var clusters = labels.GroupBy(label => label.Cluster).Select(group => (Size: (double)group.Count(), Right: (double)group.Count(label => label.Right))).ToArray();
        double rows = labels.Length, groups = clusters.Length;
        if (groups < 2 || rows <= groups) return 1;
        var mean = clusters.Sum(cluster => cluster.Right) / rows;
        var between = clusters.Sum(cluster => Square(cluster.Right - (cluster.Size * mean)) / cluster.Size) / (groups - 1);
        var within = clusters.Sum(cluster => cluster.Right * (1 - (cluster.Right / cluster.Size))) / (rows - groups);
        var size = (rows - (clusters.Sum(cluster => cluster.Size * cluster.Size) / rows)) / (groups - 1);
        var denominator = between + ((size - 1) * within);
        return denominator <= 0 ? 0 : Math.Clamp((between - within) / denominator, 0, 1);
    }

    private static double Square(double x) => x * x;
}
