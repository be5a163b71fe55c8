namespace MlPipeline.Evaluation;

/// <summary>How often each label is in gold, in the predictions, and in both.</summary>
internal sealed class LabelCounts
{
    private readonly int[] right;
    private readonly int[] support;
    private readonly int[] given;

    private LabelCounts(EvaluationSet set, Func<Prediction, int[]> gold, Func<Prediction, int[]> predicted)
    {
        right = new int[set.Labels.Length];
        support = new int[set.Labels.Length];
        given = new int[set.Labels.Length];
        foreach (var row in set.Predictions)
        {
            var (wanted, got) = (gold(row), predicted(row));
            foreach (var label in wanted) support[label]++;
            foreach (var label in got)
            {
                given[label]++;
                if (wanted.Contains(label)) right[label]++;
            }
        }

        Figures = [.. Enumerable.Range(0, set.Labels.Length).Where(k => support[k] + given[k] > 0).Select(k => TopicFigures.Of(set.Labels[k], right[k], support[k], given[k]))];
    }

    /// <summary>The figures of each label in gold or predictions, in ordinal order.</summary>
    public IReadOnlyList<TopicFigures> Figures { get; }

    public double MacroF1 => Figures.Count == 0 ? 0 : Figures.Average(topic => topic.F1);

    public double MicroF1 => TopicFigures.Ratio(2.0 * right.Sum(), support.Sum() + given.Sum());

    public double WeightedF1 => TopicFigures.Ratio(Figures.Sum(topic => topic.F1 * topic.Support), support.Sum());

    /// <summary>Counts primary labels.</summary>
    public static LabelCounts OfPrimary(EvaluationSet set) => new(set, row => [row.Gold], row => [row.Predicted]);

    /// <summary>Counts primary and further labels together.</summary>
    public static LabelCounts OfAll(EvaluationSet set) => new(set, row => [row.Gold, .. row.GoldAlso], row => [row.Predicted, .. row.PredictedAlso]);
}
