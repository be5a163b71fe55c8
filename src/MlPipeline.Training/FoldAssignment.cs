using MlPipeline.Numerics;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training;

/// <summary>Deals articles into folds: whole articles, stratified by the label that most of their units have.</summary>
public static class FoldAssignment
{
    /// <summary>The fold of an article that is trained on in every fold.</summary>
    public const int Always = -1;

    /// <summary>Gives every article a fold.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="articles">Number of articles, from the first, that are dealt out; the rest are trained on in every fold.</param>
    /// <param name="folds">At least 2.</param>
    /// <param name="seed">Of the order in which equal articles are dealt.</param>
    public static int[] Assign(EncodedCorpus corpus, int articles, int folds, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var order = Enumerable.Range(0, articles).ToArray();
        new SplitMix(seed).Shuffle<int>(order);
        var leading = Array.ConvertAll(order, article => LeadingLabel(corpus, article));
        var ranks = Enumerable.Range(0, articles).ToArray();
        Array.Sort(Array.ConvertAll(ranks, rank => (leading[rank], rank)), order);
        var result = new int[corpus.Articles];
        Array.Fill(result, Always);
        for (var i = 0; i < order.Length; i++) result[order[i]] = i % folds;
        return result;
    }

    private static int LeadingLabel(EncodedCorpus corpus, int article)
    {
        var counts = new int[corpus.LabelNames.Length + 1];
        var (first, count) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        for (var unit = first; unit < first + count; unit++) counts[corpus.LabelOf(unit) + 1]++;
        return Array.IndexOf(counts, counts.Max());
    }
}
