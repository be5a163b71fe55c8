using System.Collections.Immutable;

namespace MlPipeline.Text.Plain;

/// <summary>Finds the paragraphs of plain text.</summary>
/// <remarks>
/// <para>
/// Every line that is not blank is a paragraph. A line ends at \n, \r\n, \r, \f, U+0085, U+2028 or U+2029; a paragraph's range leaves out the white space,
/// no-break spaces, zero-width characters and byte-order marks around it, and a line of nothing else is blank.
/// </para>
/// <para>
/// Unless the text is hard-wrapped: then the lines up to the next blank line are one paragraph, whose range spans the line breaks. A text is hard-wrapped when
/// all of this holds, lengths being counted without combining marks and zero-width characters, and a "join" being a line directly followed by another line:
/// </para>
/// <list type="number">
/// <item>it has at least 4 joins, and no more than 40 lines without a blank line: paragraphs that are not parted by blank lines cannot be told apart;</item>
/// <item>its longest line of several words has 50 to 100 characters: this is the width (menus and verse are narrower, one-line paragraphs wider);</item>
/// <item>in 9 of 10 joins the first line would have reached 7/8 of the width or more had the next line's first word stood on it: it is broken because it was
/// full;</item>
/// <item>in at most 1 of 4 joins the first line ends with a sentence-final mark (. ! ? … : ; before closing quotes and brackets);</item>
/// <item>in at least 1 of 2 joins the second line begins with a small letter: it goes on with a sentence. Lists of headlines, names or figures do not, and text
/// in a script without small letters is never joined.</item>
/// </list>
/// </remarks>
public static class PlainTextParagraphs
{
    /// <summary>Splits a text into its paragraphs.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Ranges in reading order that do not overlap, are not empty and begin and end with a visible character; together they hold every one.</returns>
    public static ImmutableArray<TextRange> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var lines = PlainLine.AllOf(text);
        var joined = HardWrap.IsIn(text, lines);
        var paragraphs = ImmutableArray.CreateBuilder<TextRange>();
        foreach (var line in lines)
        {
            if (joined && !line.StartsBlock)
                paragraphs[^1] = paragraphs[^1] with { End = line.Range.End };
            else
                paragraphs.Add(line.Range);
        }

        return paragraphs.DrainToImmutable();
    }
}
