using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Finds gold labels that may be wrong. Rows that the model has learned from say nothing about their labels and are passed over; one that several models have labelled is looked at once.</summary>
internal static class Suspects
{
    public static IReadOnlyList<LabelSuspect> Of(EvaluationSet set)
    {
        var rows = set.Predictions.Where(row => row.Unit.Learned is LearnedBefore.Unknown or LearnedBefore.No).DistinctBy(row => (row.Group, row.Unit.Place.N)).ToArray();
        var found =
            from suspect in ConfidentLearning.Find([.. rows.Select(row => row.Gold)], [.. rows.Select(row => row.Scores)], set.Labels.Length)
            let row = rows[suspect.Row]
            where !row.GoldAlso.Contains(suspect.Likely) && !row.Accept.Contains(suspect.Likely)
            select new LabelSuspect(row.Unit, set.Labels[suspect.Likely], row.GoldProbability, row.Scores[suspect.Likely]);
        return [.. found.Take(LabelSuspect.Most)];
    }
}
