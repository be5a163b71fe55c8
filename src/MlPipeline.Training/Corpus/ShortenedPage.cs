using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;

namespace MlPipeline.Training.Corpus;

/// <summary>The same page around a short article: its headline and a few of its paragraphs stay, and everything that is not its own. Who learns from such pages too learns that content need not be most of a page.</summary>
internal static class ShortenedPage
{
    private const int FewestKept = 2;
    private const int MostKept = 7;

    /// <summary>The article with fewer paragraphs; null where it has no more than that.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="seed">Of how many paragraphs stay.</param>
    public static LabelledArticle? Of(LabelledArticle article, ulong seed)
    {
        int[] content = [.. Enumerable.Range(0, article.Labels.Length).Where(i => article.Labels[i] is { } label && label.Primary != TopicModel.Boilerplate)];
        var kept = FewestKept + new SplitMix(seed).Next(MostKept - FewestKept + 1);
        if (content.Length <= kept) return null;
        var dropped = content[kept..].ToHashSet();
        int[] left = [.. Enumerable.Range(0, article.Labels.Length).Where(i => !dropped.Contains(i))];
        string[] texts = [.. left.Select(i => article.Article.TextOf(i).ToString())];
        var page = article.Article.Page!;
        return article with
        {
            Article = new Article
            {
                Id = article.Article.Id,
                Text = string.Join('\n', texts),
                Paragraphs = TextRange.OfJoined(texts),
                Title = article.Article.Title,
                Page = page with { Blocks = [.. left.Select(i => page.Blocks[i])] },
            },
            Labels = [.. left.Select(i => article.Labels[i])],
            Lines = [.. left.Select(i => article.Lines[i])],
        };
    }
}
