using MlPipeline.Numerics;

namespace MlPipeline.Training;

/// <summary>Deals articles into folds: whole articles, stratified by the label that most of their units have.</summary>
public static class FoldAssignment
{
    /// <summary>The fold of an article that is trained on in every fold.</summary>
    public const int Always = -1;

    /// <summary>Gives every article a fold, 0 to <paramref name="folds"/> − 1.</summary>
    /// <param name="leading">The leading label of each article, as any number.</param>
    /// <param name="folds">At least 2.</param>
    /// <param name="seed">Of the order in which articles with one leading label are dealt.</param>
    public static int[] Deal(ReadOnlySpan<int> leading, int folds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var order = Enumerable.Range(0, leading.Length).ToArray();
        new SplitMix(seed).Shuffle<int>(order);
        var keys = new (int Label, int Rank)[order.Length];
        for (var rank = 0; rank < order.Length; rank++) keys[rank] = (leading[order[rank]], rank);
        Array.Sort(keys, order);
        var result = new int[order.Length];
        for (var i = 0; i < order.Length; i++) result[order[i]] = i % folds;
        return result;
    }

    /// <summary>The label that occurs most often; of several the smallest. −1 where there is none.</summary>
    /// <param name="labels">Labels of an article's units.</param>
    public static int Leading(IEnumerable<int> labels) =>
        labels.GroupBy(label => label).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefault(-1);
}
