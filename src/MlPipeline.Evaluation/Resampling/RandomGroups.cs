using MlPipeline.Numerics;

namespace MlPipeline.Evaluation.Resampling;

/// <summary>
/// Deals very many articles at random into a few thousand groups, which a bootstrap then draws in their place (the random group method: Wolter 2007, chapter 2). Groups spread as their articles do; only
/// how well the spread is known depends on their number, and from thousands of them it is known to a hundredth.
/// </summary>
internal static class RandomGroups
{
    /// <summary>Groups at most.</summary>
    public const int Most = 4000;

    private const ulong Seed = 0x47525053;

    /// <summary>The rows article by article, or group by group where there are more articles. As many articles are always dealt in the same way.</summary>
    public static IReadOnlyList<IReadOnlyList<Prediction>> Of(IReadOnlyList<IReadOnlyList<Prediction>> articles)
    {
        if (articles.Count <= Most) return articles;
        var order = Enumerable.Range(0, articles.Count).ToArray();
        new SplitMix(Seed).Shuffle<int>(order);
        var groups = Enumerable.Range(0, Most).Select(_ => new List<Prediction>()).ToArray();
        for (var i = 0; i < order.Length; i++) groups[i % Most].AddRange(articles[order[i]]);
        return groups;
    }
}
