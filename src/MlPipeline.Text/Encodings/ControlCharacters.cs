using System.Buffers;

namespace MlPipeline.Text.Encodings;

/// <summary>Tells text with a stray control character from binary data.</summary>
internal static class ControlCharacters
{
    // U+0000 to U+001F without tab, line feed, vertical tab, form feed and carriage return.
    private static readonly SearchValues<char> _controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Index of the control character for which the text is refused; −1 when it is none.</summary>
    /// <remarks>
    /// NUL is in no text. Of the others word processors, terminals and PDF extraction leave one here and there (U+0002, U+0008, U+001B), which is no reason to
    /// lose an article: they are let through up to one in a hundred characters. Data that is not text has far more.
    /// </remarks>
    internal static int IndexOfRefused(ReadOnlySpan<char> text)
    {
        var first = -1;
        long count = 0;
        for (var i = 0; text[i..].IndexOfAny(_controls) is >= 0 and var step; i++)
        {
            i += step;
            if (text[i] == '\0')
                return i;

            first = first < 0 ? i : first;
            count++;
        }

        return count * 100 > text.Length ? first : -1;
    }
}
