using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MlPipeline.Inference.Output.Html;

/// <summary>Text from the input made fit for a page.</summary>
internal static class PageText
{
    // Vietnamese letters stay as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text with what has a meaning in HTML escaped, and control characters, which a page must not hold, as U+FFFD.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length).Append(text);
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsControl(clean[i]) && clean[i] is not ('\n' or '\t')) clean[i] = clean[i] == '\r' ? '\n' : '\uFFFD';
        }

        return Encoder.Encode(clean.ToString());
    }

    /// <summary>Whether an address can be a link: any other scheme could run something.</summary>
    public static bool IsLink(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
