using System.Globalization;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Features.Style;

/// <summary>
/// The characters of a text that say how it is typed, one after the other: without blanks at either end, combining marks and what nobody sees, every blank a space and every line end a line feed, so that
/// one text has the same characters from whatever file it comes.
/// </summary>
internal ref struct StyleCharacters(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text.Trim();
    private int place;

    /// <summary>The next character.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool TryRead(out char character)
    {
        while (place < text.Length)
        {
            var read = text[place++];
            character = CharacterRule.Apply(read);
            if ((character == CharacterRule.Dropped && read != character) || IsCombining(character)) continue;
            if (character == '\r' && place < text.Length && text[place] == '\n') continue;
            if (character is '\r' or '\f' or '\u0085' or '\u2028' or '\u2029') character = '\n';
            return true;
        }

        character = default;
        return false;
    }

    private static bool IsCombining(char character) => character >= '\u0300' && char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
