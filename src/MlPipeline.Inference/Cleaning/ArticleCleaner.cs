using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Features.Shape;
using MlPipeline.Text;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Takes out of an article what is rather boilerplate than anything else together, by its labels.</summary>
/// <param name="boilerplate">Index of the boilerplate label.</param>
/// <param name="kept">What to keep beside the content.</param>
public sealed class ArticleCleaner(int boilerplate, KeptParts kept)
{
    // On pages that announce many articles one summary or another may pass for content, but seldom for sure; of an article some sentence does.
    private const double SureOfContent = 0.35;
    private const int FewestSureLetters = 60;

    // A headline and two paragraphs announce nothing.
    private const int Handful = 3;

    // Where the model does not know the words the topics share what is not boilerplate, and boilerplate may be the likeliest label of what is more likely content.
    private const double MostOfContent = 0.5;

    /// <summary>Cleans an article.</summary>
    /// <param name="input">The article.</param>
    /// <param name="labels">Its labels, one a paragraph.</param>
    /// <returns>What is left; null where there is no article in it.</returns>
    public CleanedArticle? Clean(InputArticle input, ArticleLabels labels)
    {
        var article = input.Article;
        var paragraphs = ImmutableArray.CreateBuilder<CleanedParagraph>();
        var (letters, sure) = (0, 0);
        var bound = labels.Units <= Handful ? MostOfContent : SureOfContent;
        for (var i = 0; i < labels.Units; i++)
        {
            var isContent = IsContent(labels, i);
            if (isContent && !IsTitle(article, i))
            {
                letters += LettersOf(article, i);
                sure += labels.Scores(i)[boilerplate] < bound ? LettersOf(article, i) : 0;
            }

            var isCaption = !isContent && IsCaption(article, i);
            if (isContent || kept == KeptParts.All || (kept == KeptParts.Captions && isCaption)) paragraphs.Add(new CleanedParagraph(i, isContent ? TopicOf(labels, i) : boilerplate, TagOf(article, i), isCaption));
        }

        if (kept != KeptParts.All && (article.Page is null ? letters == 0 : sure < FewestSureLetters)) return null;
        var byline = PageByline.Of(article, i => !IsContent(labels, i));
        return new CleanedArticle(input, article.Title, article.Page?.Author is { } author ? PageByline.NameIn(author) : byline.Author, article.Date ?? article.Page?.Published ?? byline.Date, paragraphs.DrainToImmutable());
    }

    /// <summary>Whether a paragraph is the article's title.</summary>
    internal static bool IsTitle(Article article, int paragraph) => article.Title is { } title && article.TextOf(paragraph).Trim().Equals(title, StringComparison.OrdinalIgnoreCase);

    private bool IsContent(ArticleLabels labels, int paragraph) => labels.Scores(paragraph)[boilerplate] < MostOfContent;

    private int TopicOf(ArticleLabels labels, int paragraph)
    {
        var scores = labels.Scores(paragraph);
        var best = boilerplate == 0 ? 1 : 0;
        for (var k = best + 1; k < scores.Length; k++)
        {
            if (k != boilerplate && scores[k] > scores[best]) best = k;
        }

        return best;
    }

    private static int LettersOf(Article article, int paragraph) => article.Page?.Blocks[paragraph].Letters ?? article.Paragraphs[paragraph].Length;

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
