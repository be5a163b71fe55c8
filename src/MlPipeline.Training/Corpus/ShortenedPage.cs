using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Numerics;

namespace MlPipeline.Training.Corpus;

/// <summary>The same page around a short article: its headline and a few of its paragraphs stay, and everything that is not its own. Who learns from such pages too learns that content need not be most of a page.</summary>
internal static class ShortenedPage
{
    private const int FewestKept = 2;
    private const int MostKept = 7;
    private const int MostOfNotice = 3;

    /// <summary>The article with fewer paragraphs; null where it has no more than that.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="seed">Of how many paragraphs stay.</param>
    public static LabelledArticle? Of(LabelledArticle article, ulong seed) => Of(article, seed, MostKept);

    /// <summary>The article as a notice of a sentence or some: its headline and the next paragraph or two; null where it has no more than that.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="seed">Of how many paragraphs stay.</param>
    public static LabelledArticle? Notice(LabelledArticle article, ulong seed) => Of(article, seed, MostOfNotice);

    private static LabelledArticle? Of(LabelledArticle article, ulong seed, int most)
    {
        int[] content = [.. Enumerable.Range(0, article.Labels.Length).Where(i => article.Labels[i] is { } label && label.Primary != TopicModel.Boilerplate)];
        var kept = FewestKept + new SplitMix(seed).Next(most - FewestKept + 1);
        if (content.Length <= kept) return null;
        var dropped = content[kept..].ToHashSet();
        int[] left = [.. Enumerable.Range(0, article.Labels.Length).Where(i => !dropped.Contains(i))];
        return KeptParagraphs.Of(article, left);
    }
}
