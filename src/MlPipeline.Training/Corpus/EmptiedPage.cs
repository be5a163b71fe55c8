using MlPipeline.Data.Labelled;
using MlPipeline.Models;

namespace MlPipeline.Training.Corpus;

/// <summary>
/// The same page without its article: what stood around it and nothing else, on every second page under the headline, which then is none of an article. Who learns from such pages too learns that the best of a page need not be content.
/// </summary>
internal static class EmptiedPage
{
    private static readonly ParagraphLabel Boilerplate = new(TopicModel.Boilerplate, [], []);

    /// <summary>What is left of the page; null where that is nothing, or all of it.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="seed">Of whether the headline stays.</param>
    public static LabelledArticle? Of(LabelledArticle article, ulong seed)
    {
        var page = article.Article.Page!;
        int[] left = [.. Enumerable.Range(0, article.Labels.Length).Where(i => article.Labels[i] is { Primary: TopicModel.Boilerplate } || (seed / 2 % 2 == 0 && page.Blocks[i].Element is >= 0 and var element && page.Elements[element].Tag == "h1"))];
        if (left.Length == 0 || left.Length == article.Labels.Length) return null;
        return KeptParagraphs.Of(article, left) with { Labels = [.. left.Select(_ => Boilerplate)] };
    }
}
