using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Comparing;

/// <summary>Sets two models side by side on the same rows.</summary>
public static class Comparer
{
    /// <summary>Compares them.</summary>
    /// <param name="against">The old model as the user named it, without its folder.</param>
    /// <param name="old">What the old model says, in the order of the data.</param>
    /// <param name="current">What the new model says of the same rows, in the same order; at least one.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public static ModelComparison Compare(string against, IReadOnlyList<LabelledUnit> old, IReadOnlyList<LabelledUnit> current, int threads)
    {
        string[] labels = [.. old[0].ModelLabels.Union(current[0].ModelLabels, StringComparer.Ordinal)];
        var (before, after) = (EvaluationSetBuilder.Build(labels, old), EvaluationSetBuilder.Build(labels, current));
        var figures = new PairedFigures(new EvaluationFigures(before, ArticleGroups.Of(before.Predictions)), new EvaluationFigures(after, ArticleGroups.Of(after.Predictions)), after.Labels.Length);
        var samples = Bootstrap.Run(figures, threads);
        var won = Changed(after, before);
        var lost = Changed(before, after);
        return new ModelComparison
        {
            Against = against,
            OldAccuracy = Of(PairedFigures.OldAccuracy),
            OldMacroF1 = Of(PairedFigures.OldMacroF1),
            Accuracy = Of(PairedFigures.Accuracy),
            MacroF1 = Of(PairedFigures.MacroF1),
            McNemar = McNemar.Probability(won.Count, lost.Count),
            Won = [.. won.Select(Row)],
            Lost = [.. lost.Select(Row)],
            Topics = [.. Enumerable.Range(0, after.Labels.Length).Select(Topic).OfType<TopicDifference>()],
        };

        Figure Of(int figure)
        {
            var (low, high) = BcaInterval.Of(samples, figure);
            return new Figure(samples.Estimates[figure], low, high);
        }

        ChangedRow Row(int row) => new(current[row], old[row].Predicted, old[row].Confidence);

        TopicDifference? Topic(int label)
        {
            var (of, to) = (Counts(before, label), Counts(after, label));
            if (of.Support + of.Predicted + to.Predicted == 0) return null;
            return new TopicDifference(after.Labels[label], to.Support, of.F1, to.F1, Of(PairedFigures.TopicF1(label)), won.Count(row => after.Predictions[row].Gold == label), lost.Count(row => after.Predictions[row].Gold == label));
        }
    }

    // Rows that the one has right and the other wrong.
    private static List<int> Changed(EvaluationSet right, EvaluationSet wrong) =>
        [.. Enumerable.Range(0, right.Predictions.Count).Where(row => right.Predictions[row].IsAccepted && !wrong.Predictions[row].IsAccepted)];

    private static TopicFigures Counts(EvaluationSet set, int label) => TopicFigures.Of(
        set.Labels[label],
        set.Predictions.Count(row => row.Gold == label && row.Predicted == label),
        set.Predictions.Count(row => row.Gold == label),
        set.Predictions.Count(row => row.Predicted == label));
}
