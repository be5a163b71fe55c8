namespace MlPipeline.Text.Canonical;

/// <summary>Rule 1 of the canonical form, one character at a time: look-alike letters, spaces, and characters that nobody sees.</summary>
public static class CharacterRule
{
    /// <summary>Stands for "drop this character".</summary>
    public const char Dropped = '\0';

    /// <summary>
    /// Eth (Ð, ð) and African D (Ɖ, ɖ) become Đ and đ, which keyboards and old fonts confuse; every kind of blank becomes a space, line breaks
    /// stay; soft hyphens, zero-width characters, direction marks and variation selectors are dropped.
    /// </summary>
    public static char Apply(char c) => c switch
    {
        < '\u00A0' => c,
        'Ð' or 'Ɖ' => 'Đ',
        'ð' or 'ɖ' => 'đ',
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' => Dropped,
        _ => c,
    };
}
