using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>A confusion matrix of a size that can be read: all labels where they are few, else those confused most and the rest as one.</summary>
/// <param name="Labels">The labels; the last one stands for all others where <paramref name="Merged"/> is over 0.</param>
/// <param name="Counts">One row a gold label, one column a predicted one.</param>
/// <param name="Merged">How many labels the last one stands for.</param>
internal sealed record ShownConfusion(IReadOnlyList<string> Labels, IReadOnlyList<IReadOnlyList<int>> Counts, int Merged)
{
    /// <summary>Labels that fit on a page.</summary>
    public const int Most = 26;

    public static ShownConfusion Of(ConfusionMatrix matrix, string others)
    {
        var size = matrix.Labels.Count;
        if (size <= Most) return new ShownConfusion(matrix.Labels, matrix.Counts, 0);
        var confused = Enumerable.Range(0, size).Select(label => Enumerable.Range(0, size).Where(other => other != label).Sum(other => (long)matrix.Counts[label][other] + matrix.Counts[other][label])).ToArray();
        int[] shown = [.. Enumerable.Range(0, size).OrderByDescending(label => confused[label]).Take(Most - 1).Order()];
        var place = Enumerable.Repeat(shown.Length, size).ToArray();
        foreach (var (index, label) in shown.Index()) place[label] = index;
        var counts = Enumerable.Range(0, Most).Select(_ => new int[Most]).ToArray();
        for (var gold = 0; gold < size; gold++)
        {
            for (var given = 0; given < size; given++) counts[place[gold]][place[given]] += matrix.Counts[gold][given];
        }

        return new ShownConfusion([.. shown.Select(label => matrix.Labels[label]), others], counts, size - shown.Length);
    }
}
