using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Counts which labels are taken for which.</summary>
internal static class Confusion
{
    public static ConfusionMatrix Of(EvaluationSet set)
    {
        var used = set.Predictions.SelectMany(row => (int[])[row.Gold, row.Predicted]).Distinct().Order().ToArray();
        var counts = used.Select(_ => new int[used.Length]).ToArray();
        foreach (var row in set.Predictions) counts[Array.BinarySearch(used, row.Gold)][Array.BinarySearch(used, row.Predicted)]++;
        return new ConfusionMatrix([.. used.Select(label => set.Labels[label])], counts);
    }
}
