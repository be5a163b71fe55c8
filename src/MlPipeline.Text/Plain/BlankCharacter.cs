namespace MlPipeline.Text.Plain;

/// <summary>Characters that leave no mark on paper: white space, no-break spaces, zero-width characters and byte-order marks.</summary>
internal static class BlankCharacter
{
    /// <summary>Whether a character at either end of a paragraph does not belong to it.</summary>
    internal static bool Is(char character) => char.IsWhiteSpace(character) || IsZeroWidth(character);

    /// <summary>Whether a character takes no room: soft hyphen, zero-width space and joiners, direction marks, byte-order mark.</summary>
    internal static bool IsZeroWidth(char character) => character is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2064') or '\uFEFF';
}
