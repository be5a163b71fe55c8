namespace MlPipeline.Text.Tokens;

/// <summary>What a token looks like.</summary>
[Flags]
public enum TokenShapes
{
    /// <summary>A lower-case word.</summary>
    None = 0,

    /// <summary>It begins with a capital.</summary>
    Capitalised = 1,

    /// <summary>Two or more letters, all of them capitals: an acronym, or text in capitals.</summary>
    AllCapitals = 2,

    /// <summary>It has a digit.</summary>
    HasDigit = 4,

    /// <summary>Nothing but digits.</summary>
    Number = 8,

    /// <summary>It bears a Vietnamese diacritic (tone or letter quality, đ included).</summary>
    Marked = 16,

    /// <summary>A full stop, colon, semicolon, question or exclamation mark, ellipsis or line break stands right before it.</summary>
    StartsClause = 32,
}

/// <summary>A syllable, number or acronym of a text.</summary>
/// <param name="Key">The frozen hash of its canonical letters and tones, case folded.</param>
/// <param name="Start">Index of its first UTF-16 code unit in the text as read.</param>
/// <param name="End">Index behind its last one.</param>
/// <param name="Shape">What it looks like.</param>
public readonly record struct Token(ulong Key, int Start, int End, TokenShapes Shape);
