using System.Text;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Text.Html;

/// <summary>Bytes of an HTML page → text.</summary>
/// <remarks>
/// A byte-order mark decides; then valid UTF-8 is UTF-8, whatever the page declares (pages moved to UTF-8 keep their old declaration, while text in a one-byte
/// encoding is hardly ever valid UTF-8); then the first <c>meta</c> in the first 4096 bytes that declares an encoding, if that is windows-1258, or iso-8859-1
/// and its other names, all read as windows-1252 as the HTML standard has it, unless the letters speak for an old Vietnamese encoding (<see cref="LegacyEvidence"/>): pages written for
/// VNI and TCVN3 fonts declared themselves so. All else, utf-16 included (a declaration that can be read as ASCII is not in UTF-16),
/// is left to <see cref="TextDecoder"/>.
/// </remarks>
public static class HtmlCharset
{
    private const int DeclarationBytes = 4096;

    /// <summary>Decodes a whole page.</summary>
    /// <param name="bytes">All its bytes.</param>
    /// <param name="insisted">The only encoding to read them in; null to find out.</param>
    /// <exception cref="TextDecodingException">The bytes are no text, or hold a byte that the declared encoding does not define.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, TextEncoding? insisted = null)
    {
        if (insisted is not null || bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(bytes))
            return TextDecoder.Decode(bytes, insisted);

        return Declared(bytes) switch
        {
            "windows-1258" or "cp1258" or "x-cp1258" => new(SingleByteText.Windows1258.Decode(bytes), "windows-1258"),
            "windows-1252" or "cp1252" or "x-cp1252" or "iso-8859-1" or "iso8859-1" or "iso88591" or "iso_8859-1" or "latin1" or "l1" or "us-ascii" or "ascii"
                => LegacyEvidence.Read(bytes) ?? new(SingleByteText.Windows1252.Decode(bytes), "windows-1252"),
            _ => TextDecoder.Decode(bytes),
        };
    }

    /// <summary>The name of the first declared encoding, in small letters.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        using var tokens = new HtmlTokens(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        for (var token = tokens.Read(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Read())
        {
            if (token.Type != HtmlTokenType.StartTag)
                continue;

            tokens.EnterContent(token.Name);
            if (token.Name == "meta" && DeclaredBy((HtmlTagToken)token) is { } name)
                return name.ToLowerInvariant();
        }

        return null;
    }

    private static string? DeclaredBy(HtmlTagToken meta)
    {
        if (meta.GetAttribute("charset")?.Trim() is { Length: > 0 } name)
            return name;
        if (!"content-type".Equals(meta.GetAttribute("http-equiv")?.Trim(), StringComparison.OrdinalIgnoreCase))
            return null;

        // content="text/html; charset=windows-1258"
        var content = meta.GetAttribute("content") ?? string.Empty;
        var key = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        var value = key < 0 ? string.Empty : content[(key + "charset".Length)..].TrimStart();
        return value.StartsWith('=') ? value[1..].Split(';')[0].Trim().Trim('"', '\'') : null;
    }
}
