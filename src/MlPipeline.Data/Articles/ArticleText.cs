using MlPipeline.Text;
using MlPipeline.Text.Html;
using MlPipeline.Text.Plain;

namespace MlPipeline.Data.Articles;

/// <summary>Makes articles of texts that hold all their paragraphs.</summary>
internal static class ArticleText
{
    /// <summary>An article of plain text; null without a paragraph.</summary>
    public static Article? FromPlain(ArticleFields fields, string id, string text)
    {
        var paragraphs = PlainTextParagraphs.Split(text);
        return paragraphs.IsEmpty ? null : fields.Whole(id, text, paragraphs);
    }

    /// <summary>An article of HTML; null without a paragraph.</summary>
    public static Article? FromHtml(ArticleFields fields, string id, string html)
    {
        var parsed = HtmlArticle.Parse(html);
        return parsed.Paragraphs.IsEmpty ? null : fields.Whole(id, parsed.Text, parsed.Paragraphs, parsed.Title);
    }
}
