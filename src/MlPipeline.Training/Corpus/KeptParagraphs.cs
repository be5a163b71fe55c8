using MlPipeline.Data.Labelled;
using MlPipeline.Text;

namespace MlPipeline.Training.Corpus;

/// <summary>An article with some of its paragraphs only.</summary>
internal static class KeptParagraphs
{
    /// <summary>Leaves out all other paragraphs.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="kept">Indices of the paragraphs that stay, rising.</param>
    public static LabelledArticle Of(LabelledArticle article, int[] kept)
    {
        string[] texts = [.. kept.Select(i => article.Article.TextOf(i).ToString())];
        var page = article.Article.Page!;
        return article with
        {
            Article = new Article
            {
                Id = article.Article.Id,
                Text = string.Join('\n', texts),
                Paragraphs = TextRange.OfJoined(texts),
                Title = article.Article.Title,
                Page = page with { Blocks = [.. kept.Select(i => page.Blocks[i])] },
            },
            Labels = [.. kept.Select(i => article.Labels[i])],
            Lines = [.. kept.Select(i => article.Lines[i])],
        };
    }
}
