using System.Collections.Immutable;
using MlPipeline.Data.Records;
using MlPipeline.Text;
using MlPipeline.Text.Html;
using MlPipeline.Text.Plain;

namespace MlPipeline.Data.Articles;

/// <summary>Makes articles of texts that hold all their paragraphs.</summary>
internal static class ArticleText
{
    /// <summary>An article of plain text, or why there is none.</summary>
    public static (Article? Article, string? Reason) FromPlain(ArticleFields fields, string id, string text, ReadLimits limits)
    {
        var paragraphs = PlainTextParagraphs.Split(text);
        return Problem(paragraphs, limits) is { } reason ? (null, reason) : (fields.Whole(id, text, paragraphs), null);
    }

    /// <summary>An article of HTML, or why there is none.</summary>
    public static (Article? Article, string? Reason) FromHtml(ArticleFields fields, string id, string html, ReadLimits limits)
    {
        var parsed = HtmlArticle.Parse(html);
        return Problem(parsed.Paragraphs, limits) is { } reason ? (null, reason) : (fields.Whole(id, parsed), null);
    }

    private static string? Problem(ImmutableArray<TextRange> paragraphs, ReadLimits limits)
    {
        if (paragraphs.IsEmpty) return Reasons.NoText;
        return paragraphs.Length > limits.MaxParagraphs ? Reasons.TooManyParagraphs("article", limits.MaxParagraphs) : null;
    }
}
