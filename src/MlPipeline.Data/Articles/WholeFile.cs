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
    public static InputArticle? Read(ByteWindow window, InputFile file, ReadLimits limits, Action<Rejection> reject)
    {
        while (window.Fill(limits.MaxArticleBytes))
        {
            // Up to the end or the limit.
        }

        var (article, reason) = Parse(window, file, limits);
        if (article is not null) return new InputArticle(article, file.DisplayName, 0, []);
        reject(new Rejection(file.DisplayName, 0, reason));
        return null;
    }

    private static (Article? Article, string Reason) Parse(ByteWindow window, InputFile file, ReadLimits limits)
    {
        if (window.Length > limits.MaxArticleBytes) return (null, Reasons.TooLarge("article", limits.MaxArticleBytes));
        if (window.Damage is { } damage) return (null, damage);
        try
        {
            var article = file.Kind == InputKind.Html
                ? ArticleText.FromHtml(new ArticleFields(), file.Name, HtmlCharset.Decode(window.Unread).Text)
                : ArticleText.FromPlain(new ArticleFields(), file.Name, TextDecoder.Decode(window.Unread).Text);
            return (article, Reasons.NoText);
        }
        catch (TextDecodingException problem)
        {
            return (null, problem.Message);
        }
    }
}
