using System.Globalization;

namespace MlPipeline.Text.Plain;

/// <summary>Recognises text whose paragraphs were broken into lines of one width; the rule is told in <see cref="PlainTextParagraphs"/>.</summary>
internal static class HardWrap
{
    private const int LeastJoins = 4;
    private const int MostBlockLines = 40;
    private const int LeastWidth = 50;
    private const int MostWidth = 100;

    internal static bool IsIn(string text, List<PlainLine> lines)
    {
        var width = 0;
        var blockLines = 0;
        foreach (var line in lines)
        {
            blockLines = line.StartsBlock ? 1 : blockLines + 1;
            // A lone word (an address) cannot be wrapped, so its length says nothing.
            var length = Length(text, line.Range.Start, line.Range.End);
            if (length > width && FirstWordEnd(text, line.Range) < line.Range.End)
                width = length;
            if (width > MostWidth || blockLines > MostBlockLines)
                return false;
        }

        return width >= LeastWidth && JoinsContinueSentences(text, lines, width);
    }

    private static bool JoinsContinueSentences(string text, List<PlainLine> lines, int width)
    {
        long joins = 0, full = 0, ended = 0, continued = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].StartsBlock)
                continue;

            var (first, second) = (lines[i - 1].Range, lines[i].Range);
            var reach = Length(text, first.Start, first.End) + 1 + Length(text, second.Start, FirstWordEnd(text, second));
            joins++;
            full += reach * 8 >= width * 7 ? 1 : 0;
            ended += EndsSentence(text.AsSpan(first.Start, first.Length)) ? 1 : 0;
            continued += char.IsLower(text[second.Start]) ? 1 : 0;
        }

        return joins >= LeastJoins && full * 10 >= joins * 9 && ended * 4 <= joins && continued * 2 >= joins;
    }

    private static int FirstWordEnd(string text, TextRange line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    /// <summary>Columns as a typist counts them: decomposed text must measure like composed text, or it would never fit a width.</summary>
    private static int Length(string text, int start, int end)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            var takesRoom = character < '\u0080' || (!char.IsLowSurrogate(character) && !BlankCharacter.IsZeroWidth(character)
                && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark);
            length += takesRoom ? 1 : 0;
        }

        return length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var content = line.TrimEnd("\"'”’»)]");
        return content.Length > 0 && content[^1] is '.' or '!' or '?' or '…' or ':' or ';';
    }
}
