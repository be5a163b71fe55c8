namespace MlPipeline.Evaluation;

/// <summary>
/// How good a set of predictions is; all figures are fractions. Accuracy and calibration error count accepted labels; all else is on the gold label. F1 = 2 TP / (2 TP + FP + FN) (van Rijsbergen 1979, with β = 1);
/// its macro average is the mean of the labels' F1 over the labels that occur in gold or predictions, the weighted one the mean weighted by support, the micro one F1 of the summed counts (Sebastiani 2002,
/// section 7.1; scikit-learn's definitions).
/// </summary>
public sealed record Metrics
{
    /// <summary>Probabilities under this count as this in <see cref="LogLoss"/>.</summary>
    public const double LeastProbability = 1e-15;

    /// <summary>Number of predictions.</summary>
    public required int Rows { get; init; }

    /// <summary>Share with an accepted label.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean F1 over labels.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Mean F1 over labels, weighted by support.</summary>
    public required double WeightedF1 { get; init; }

    /// <summary>F1 of the counts of all labels summed up. With one label a row it is the share of rows with the gold label, accepted others not counted.</summary>
    public required double MicroF1 { get; init; }

    /// <summary>Share of rows whose gold label is among the two likeliest; of equally likely labels the first in order counts as likelier.</summary>
    public required double Top2Accuracy { get; init; }

    /// <summary>Mean of −ln of the probability given to the gold label; probabilities under 1e-15 count as that.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Mean over the rows of Σₖ (pₖ − yₖ)² over the labels, y being 1 for the gold label and 0 for the others: 0 to 2 (Brier 1950, eq. 2).</summary>
    public required double Brier { get; init; }

    /// <summary>Expected calibration error: |accuracy − confidence| over 15 bins of confidence of equal width, weighted by rows (Guo et al. 2017, eq. 3).</summary>
    public required double ExpectedCalibrationError { get; init; }

    /// <summary>Figures of each label in gold or predictions, in ordinal order.</summary>
    public required IReadOnlyList<TopicFigures> Topics { get; init; }

    /// <summary>Micro-averaged F1 over all labels of a unit, further ones included.</summary>
    public required double MultiLabelMicroF1 { get; init; }

    /// <summary>Macro-averaged F1 over all labels of a unit, further ones included.</summary>
    public required double MultiLabelMacroF1 { get; init; }

    /// <summary>Share of wrong decisions over all rows and all labels of model and data, further topics included (Schapire and Singer 2000, section 2).</summary>
    public required double HammingLoss { get; init; }

    /// <summary>Share of rows accepted without a look.</summary>
    public required double AutoCoverage { get; init; }

    /// <summary>Share of these with an accepted label; 1 where there are none.</summary>
    public required double AutoPrecision { get; init; }

    /// <summary>Works the figures out.</summary>
    public static Metrics Of(EvaluationSet set)
    {
        var rows = set.Predictions;
        var topics = LabelCounts.OfPrimary(set);
        var all = LabelCounts.OfAll(set);
        var auto = rows.Where(row => row.Auto).ToArray();
        return new Metrics
        {
            Rows = rows.Count,
            Accuracy = TopicFigures.Ratio(rows.Count(row => row.IsAccepted), rows.Count),
            MacroF1 = topics.MacroF1,
            MicroF1 = topics.MicroF1,
            WeightedF1 = topics.WeightedF1,
            Top2Accuracy = TopicFigures.Ratio(rows.Count(RowFigures.IsInTop2), rows.Count),
            LogLoss = TopicFigures.Ratio(rows.Sum(RowFigures.Surprise), rows.Count),
            Brier = TopicFigures.Ratio(rows.Sum(RowFigures.Brier), rows.Count),
            ExpectedCalibrationError = CalibrationError(rows),
            Topics = topics.Figures,
            MultiLabelMicroF1 = all.MicroF1,
            MultiLabelMacroF1 = all.MacroF1,
            HammingLoss = TopicFigures.Ratio(rows.Sum(row => (double)RowFigures.WrongDecisions(row)), (double)rows.Count * set.Labels.Length),
            AutoCoverage = TopicFigures.Ratio(auto.Length, rows.Count),
            AutoPrecision = auto.Length == 0 ? 1 : (double)auto.Count(row => row.IsAccepted) / auto.Length,
        };
    }

    private static double CalibrationError(IReadOnlyList<Prediction> rows)
    {
        var gaps = new double[ConfidenceBins.Count];
        foreach (var row in rows) gaps[ConfidenceBins.Of(row.Confidence)] += (row.IsAccepted ? 1 : 0) - row.Confidence;
        return TopicFigures.Ratio(gaps.Sum(Math.Abs), rows.Count);
    }
}
