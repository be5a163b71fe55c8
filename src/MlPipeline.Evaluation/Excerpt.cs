namespace MlPipeline.Evaluation;

/// <summary>Pieces of text on one line.</summary>
internal static class Excerpt
{
    private const int LongestQuote = 160;

    /// <summary>The beginning of the text in quotation marks, as messages quote it.</summary>
    public static string Of(ReadOnlySpan<char> text) => $"“{Line(text, LongestQuote)}”";

    /// <summary>The beginning of the text on one line, with an ellipsis where it is cut.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Most UTF-16 code units of it, at least 1; a pair of surrogates is never cut.</param>
    public static string Line(ReadOnlySpan<char> text, int longest)
    {
        var shown = text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
        var line = string.Join(' ', shown.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return shown.Length < text.Length ? line + "…" : line;
    }
}
