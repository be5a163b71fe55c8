using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Labels the same rows by simple rules.</summary>
internal static class Baselines
{
    public static IReadOnlyList<Baseline> Of(EvaluationSet set)
    {
        var majority = set.Predictions.CountBy(row => row.Gold).OrderByDescending(each => each.Value).ThenBy(each => each.Key).First().Key;
        var baselines = new List<Baseline> { Judge(BaselineKind.MajorityLabel, _ => majority) };
        if (set.Predictions.Any(row => row.Unit.SeedTopic is not null)) baselines.Add(Judge(BaselineKind.SeedTerms, row => SeedLabel(row) ?? majority));
        return baselines;

        // Seed terms may speak for a topic that neither model nor data has.
        int? SeedLabel(Prediction row) => row.Unit.SeedTopic is { } topic && Array.BinarySearch(set.Labels, topic, StringComparer.Ordinal) is >= 0 and var label ? label : null;

        Baseline Judge(BaselineKind kind, Func<Prediction, int> rule)
        {
            var rows = set.Predictions.Select(row => row with { Predicted = rule(row), PredictedAlso = [] }).ToArray();
            var counts = LabelCounts.OfPrimary(set with { Predictions = rows });
            return new Baseline(kind, set.Labels[majority], TopicFigures.Ratio(rows.Count(row => row.IsAccepted), rows.Length), counts.MacroF1, counts.WeightedF1);
        }
    }
}
