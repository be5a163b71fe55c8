using MlPipeline.Numerics;

namespace MlPipeline.Evaluation;

/// <summary>
/// How good a set of predictions is; all figures are fractions. Accuracy counts accepted labels; F1 and log loss are on the gold label. Macro-F1 is the mean over the
/// labels that occur in gold or predictions, weighted F1 the mean weighted by support (scikit-learn's definitions).
/// </summary>
public sealed record Metrics
{
    private const int Bins = 15;
    private const double LeastProbability = 1e-15;

    /// <summary>Number of predictions.</summary>
    public required int Rows { get; init; }

    /// <summary>Share with an accepted label.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean F1 over labels.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Mean F1 over labels, weighted by support.</summary>
    public required double WeightedF1 { get; init; }

    /// <summary>Mean of −ln of the probability given to the gold label; probabilities under 1e-15 count as that.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Expected calibration error: |accuracy − confidence| over 15 bins of confidence of equal width, weighted by rows (Guo et al. 2017, eq. 3).</summary>
    public required double ExpectedCalibrationError { get; init; }

    /// <summary>Figures of each label in gold or predictions, in ordinal order.</summary>
    public required IReadOnlyList<TopicFigures> Topics { get; init; }

    /// <summary>Micro-averaged F1 over all labels of a unit, further ones included.</summary>
    public required double MultiLabelMicroF1 { get; init; }

    /// <summary>Macro-averaged F1 over all labels of a unit, further ones included.</summary>
    public required double MultiLabelMacroF1 { get; init; }

    /// <summary>Share of rows accepted without a look.</summary>
    public required double AutoCoverage { get; init; }

    /// <summary>Share of these with an accepted label; 1 where there are none.</summary>
    public required double AutoPrecision { get; init; }

    /// <summary>Works the figures out.</summary>
    public static Metrics Of(EvaluationSet set)
    {
        var rows = set.Predictions;
        var topics = Count(set, row => [row.Gold], row => [row.Predicted]);
        var all = Count(set, row => [row.Gold, .. row.GoldAlso], row => [row.Predicted, .. row.PredictedAlso]);
        var auto = rows.Where(row => row.Auto).ToArray();
        return new Metrics
        {
            Rows = rows.Count,
            Accuracy = TopicFigures.Ratio(rows.Count(row => row.IsAccepted), rows.Count),
            MacroF1 = topics.Figures.Count == 0 ? 0 : topics.Figures.Average(topic => topic.F1),
            WeightedF1 = TopicFigures.Ratio(topics.Figures.Sum(topic => topic.F1 * topic.Support), rows.Count),
            LogLoss = TopicFigures.Ratio(rows.Sum(row => -PortableMath.Log(Math.Max(row.GoldProbability, LeastProbability))), rows.Count),
            ExpectedCalibrationError = CalibrationError(rows),
            Topics = topics.Figures,
            MultiLabelMicroF1 = all.MicroF1,
            MultiLabelMacroF1 = all.Figures.Count == 0 ? 0 : all.Figures.Average(topic => topic.F1),
            AutoCoverage = TopicFigures.Ratio(auto.Length, rows.Count),
            AutoPrecision = auto.Length == 0 ? 1 : (double)auto.Count(row => row.IsAccepted) / auto.Length,
        };
    }

    private static (IReadOnlyList<TopicFigures> Figures, double MicroF1) Count(EvaluationSet set, Func<Prediction, IEnumerable<int>> gold, Func<Prediction, IEnumerable<int>> predicted)
    {
        var right = new int[set.Labels.Length];
        var support = new int[set.Labels.Length];
        var given = new int[set.Labels.Length];
        foreach (var row in set.Predictions)
        {
            var wanted = gold(row).ToHashSet();
            foreach (var label in wanted) support[label]++;
            foreach (var label in predicted(row).Distinct())
            {
                given[label]++;
                if (wanted.Contains(label)) right[label]++;
            }
        }

        var figures = Enumerable.Range(0, set.Labels.Length).Where(k => support[k] + given[k] > 0).Select(k => TopicFigures.Of(set.Labels[k], right[k], support[k], given[k])).ToArray();
        return (figures, TopicFigures.Ratio(2.0 * right.Sum(), support.Sum() + given.Sum()));
    }

    private static double CalibrationError(IReadOnlyList<Prediction> rows)
    {
        var confidence = new double[Bins];
        var right = new double[Bins];
        foreach (var row in rows)
        {
            var bin = Math.Clamp((int)Math.Ceiling(row.Confidence * Bins) - 1, 0, Bins - 1);
            confidence[bin] += row.Confidence;
            right[bin] += row.IsAccepted ? 1 : 0;
        }

        return TopicFigures.Ratio(Enumerable.Range(0, Bins).Sum(bin => Math.Abs(right[bin] - confidence[bin])), rows.Count);
    }
}
