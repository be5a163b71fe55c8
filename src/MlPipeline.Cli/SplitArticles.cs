using MlPipeline.Data.Labelled;

namespace MlPipeline.Cli;

/// <summary>Chooses articles by their part.</summary>
internal static class SplitArticles
{
    /// <summary>The articles that the filter lets pass, all without one; says at the end how many the split does not name.</summary>
    public static IEnumerable<LabelledArticle> Only(this IEnumerable<LabelledArticle> articles, SplitFilter? filter)
    {
        foreach (var article in articles)
        {
            if (filter?.Passes(article) != false) yield return article;
        }

        if (filter?.UnknownCount > 0) Messages.Warn(Numbers.Text($"{filter.UnknownCount:N0} articles are in no part of the split and were left out"));
    }
}
