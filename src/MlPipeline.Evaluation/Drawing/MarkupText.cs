using System.Text;

namespace MlPipeline.Evaluation.Drawing;

/// <summary>Text of unknown origin made fit to stand in a page; escaping is the writer's work.</summary>
public static class MarkupText
{
    /// <summary>
    /// The text with U+FFFD in place of what XML cannot hold (control characters but for tab and line breaks, halves of surrogate pairs, U+FFFE, U+FFFF) and of marks that
    /// reorder what follows (U+202A–202E, U+2066–2069): a text must not turn its neighbours around.
    /// </summary>
    public static string Clean(string text)
    {
        var first = 0;
        while (first < text.Length && !IsUnfit(text, first)) first++;
        if (first == text.Length) return text;
        var clean = new StringBuilder(text);
        for (var i = first; i < text.Length; i++)
        {
            if (IsUnfit(text, i)) clean[i] = '\uFFFD';
        }

        return clean.ToString();
    }

    /// <summary>At most so many characters of a text, the last one an ellipsis where some were cut off; never half a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">At least 2.</param>
    public static string Shorten(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (text.Length <= most) return text;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1).TrimEnd(), "…");
    }

    private static bool IsUnfit(string text, int i) => text[i] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\x7F' and <= '\x9F') or '\uFFFE' or '\uFFFF' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        (>= '\uD800' and <= '\uDBFF') => i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]),
        (>= '\uDC00' and <= '\uDFFF') => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };
}
