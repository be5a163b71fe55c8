using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Features.Shape;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Takes out of an article what its labels say is boilerplate.</summary>
/// <param name="boilerplate">Index of the boilerplate label.</param>
/// <param name="kept">What to keep beside the content.</param>
/// <remarks>Not thread-safe: one a thread.</remarks>
public sealed class ArticleCleaner(int boilerplate, KeptParts kept)
{
    // The shortest notices have more; a page of teasers of which one or two were taken for content has less.
    private const int FewestTokensOfPage = 40;

    private readonly TokenBuffer tokens = new();

    /// <summary>Cleans an article.</summary>
    /// <param name="input">The article.</param>
    /// <param name="labels">Its labels, one a paragraph.</param>
    /// <returns>What is left; null where there is no article in it.</returns>
    public CleanedArticle? Clean(InputArticle input, ArticleLabels labels)
    {
        var article = input.Article;
        var paragraphs = ImmutableArray.CreateBuilder<CleanedParagraph>();
        var contentTokens = 0;
        for (var i = 0; i < labels.Units; i++)
        {
            var isContent = labels.LabelOf(i) != boilerplate;
            if (isContent && !IsTitle(article, i)) contentTokens += TokensOf(article, i);
            var isCaption = !isContent && IsCaption(article, i);
            if (isContent || kept == KeptParts.All || (kept == KeptParts.Captions && isCaption)) paragraphs.Add(new CleanedParagraph(i, labels.LabelOf(i), TagOf(article, i), isCaption));
        }

        if (contentTokens < (article.Page is null ? 1 : FewestTokensOfPage) && kept != KeptParts.All) return null;
        var byline = PageByline.Of(article, i => labels.LabelOf(i) == boilerplate);
        return new CleanedArticle(input, article.Title, article.Page?.Author is { } author ? PageByline.NameIn(author) : byline.Author, article.Date ?? article.Page?.Published ?? byline.Date, paragraphs.DrainToImmutable());
    }

    /// <summary>Whether a paragraph is the article's title.</summary>
    internal static bool IsTitle(Article article, int paragraph) => article.Title is { } title && article.TextOf(paragraph).Trim().Equals(title, StringComparison.OrdinalIgnoreCase);

    private int TokensOf(Article article, int paragraph)
    {
        Tokenizer.Tokenize(article.TextOf(paragraph), tokens);
        return tokens.Count;
    }

    private static string? TagOf(Article article, int paragraph) => article.Page is not { } page ? null : page.Blocks[paragraph].Element is >= 0 and var element ? page.Elements[element].Tag : "body";

    private static bool IsCaption(Article article, int paragraph)
    {
        const int Near = 3;
        if (article.Page is { } page)
        {
            var element = page.Blocks[paragraph].Element;
            for (var step = 0; element >= 0 && step < Near; step++)
            {
                var (parent, tag, _, words) = page.Elements[element];
                if (tag is "figcaption" or "figure" or "caption" || words.Contains("caption")) return true;
                element = parent;
            }
        }

        return CaptionMarks.AreIn(article.TextOf(paragraph));
    }
}
