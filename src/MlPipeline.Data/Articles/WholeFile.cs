using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;
using MlPipeline.Text;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Html;

namespace MlPipeline.Data.Articles;

/// <summary>Reads a plain-text or HTML file as one article.</summary>
internal static class WholeFile
{
    /// <summary>The article, or null after a rejection.</summary>
    public static InputArticle? Read(ByteWindow window, InputFile file, ReadLimits limits, TextEncoding? encoding, ReadNotes? notes, Action<Rejection> reject)
    {
        while (window.Fill(limits.MaxArticleBytes))
        {
            // Up to the end or the limit.
        }

        var (article, reason) = Parse(window, file, limits, encoding, notes);
        if (article is not null) return new InputArticle(article, file.DisplayName, 0, []);
        reject(new Rejection(file.DisplayName, 0, reason!));
        return null;
    }

    private static (Article? Article, string? Reason) Parse(ByteWindow window, InputFile file, ReadLimits limits, TextEncoding? encoding, ReadNotes? notes)
    {
        if (window.Length > limits.MaxArticleBytes) return (null, Reasons.TooLarge("article", limits.MaxArticleBytes));
        if (window.Damage is { } damage) return (null, damage);
        try
        {
            var decoded = file.Kind == InputKind.Html ? HtmlCharset.Decode(window.Unread, encoding) : TextDecoder.Decode(window.Unread, encoding);
            notes?.Add(decoded);
            return file.Kind == InputKind.Html
                ? ArticleText.FromHtml(new ArticleFields(), file.Name, decoded.Text, limits)
                : ArticleText.FromPlain(new ArticleFields(), file.Name, decoded.Text, limits);
        }
        catch (TextDecodingException problem)
        {
            return (null, problem.Message);
        }
    }
}
