namespace MlPipeline.Evaluation.Audit;

/// <summary>Pieces of text as messages quote them.</summary>
internal static class Excerpt
{
    private const int Longest = 160;

    /// <summary>The beginning of the text on one line.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
        var line = string.Join(' ', shown.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return shown.Length < text.Length ? $"“{line}…”" : $"“{line}”";
    }
}
