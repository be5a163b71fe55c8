using System.Buffers;

namespace MlPipeline.Text.Plain;

/// <summary>A line that is not blank, without the blanks around it.</summary>
/// <param name="Range">Where it stands; never empty.</param>
/// <param name="StartsBlock">Whether it is the first line of the text or follows a blank one.</param>
internal readonly record struct PlainLine(TextRange Range, bool StartsBlock)
{
    // Line feed, carriage return, form feed, next line, line and paragraph separator.
    private static readonly SearchValues<char> _lineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    internal static List<PlainLine> AllOf(string text)
    {
        var lines = new List<PlainLine>();
        var startsBlock = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(_lineEnds);
            var end = length < 0 ? text.Length : start + length;
            var range = Trim(text, start, end);
            if (range.Length > 0)
                lines.Add(new PlainLine(range, startsBlock));

            startsBlock = range.Length == 0;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && BlankCharacter.Is(text[start]))
            start++;
        while (end > start && BlankCharacter.Is(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }
}
