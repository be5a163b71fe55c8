using System.Collections.Frozen;

namespace MlPipeline.Text.Canonical;

/// <summary>The five written tones of Vietnamese; <see cref="Level"/> has no mark.</summary>
public enum Tone
{
    /// <summary>Ngang: no mark.</summary>
    Level,

    /// <summary>Huyền: grave accent, U+0300.</summary>
    Grave,

    /// <summary>Sắc: acute accent, U+0301.</summary>
    Acute,

    /// <summary>Hỏi: hook above, U+0309.</summary>
    Hook,

    /// <summary>Ngã: tilde, U+0303.</summary>
    Tilde,

    /// <summary>Nặng: dot below, U+0323.</summary>
    Dot,
}

/// <summary>
/// Composition and decomposition of the Vietnamese letters. The run-time's own normalisation returns its input unchanged when
/// globalisation is invariant, so the table is ours.
/// </summary>
public static class VietnameseAlphabet
{
    // One vowel a line, in the order of Tone.
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
        "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
    ];

    private static readonly FrozenDictionary<char, (char Letter, Tone Tone)> Toned =
        Vowels.SelectMany(row => row.Select((letter, tone) => (letter, Value: (row[0], (Tone)tone)))).ToFrozenDictionary(x => x.letter, x => x.Value);

    private static readonly FrozenDictionary<(char Letter, Tone Tone), char> Composed = Toned.ToFrozenDictionary(x => x.Value, x => x.Key);

    /// <summary>Takes the tone off a letter: ấ becomes â and <see cref="Tone.Acute"/>; other characters are returned as they are.</summary>
    public static (char Letter, Tone Tone) Decompose(char letter) => Toned.TryGetValue(letter, out var parts) ? parts : (letter, Tone.Level);

    /// <summary>Puts a tone on a letter without tone; null where the letter is no Vietnamese vowel.</summary>
    public static char? Compose(char letter, Tone tone) => Composed.TryGetValue((letter, tone), out var composed) ? composed : null;

    /// <summary>Whether the letter, in either case and without tone, is a vowel.</summary>
    public static bool IsVowel(char letter) => Composed.ContainsKey((letter, Tone.Level));

    /// <summary>The tone that a combining character writes; null for other characters. U+0340 and U+0341 are the old codes of grave and acute.</summary>
    public static Tone? ToneOf(char combining) => combining switch
    {
        '\u0300' or '\u0340' => Tone.Grave,
        '\u0301' or '\u0341' => Tone.Acute,
        '\u0309' => Tone.Hook,
        '\u0303' => Tone.Tilde,
        '\u0323' => Tone.Dot,
        _ => null,
    };

    /// <summary>Adds a combining circumflex (U+0302), breve (U+0306) or horn (U+031B) to a letter without tone; null where Vietnamese has no such letter.</summary>
    public static char? AddQuality(char letter, char combining) => (letter, combining) switch
    {
        ('a', '\u0302') => 'â', ('e', '\u0302') => 'ê', ('o', '\u0302') => 'ô', ('A', '\u0302') => 'Â', ('E', '\u0302') => 'Ê', ('O', '\u0302') => 'Ô',
        ('a', '\u0306') => 'ă', ('A', '\u0306') => 'Ă',
        ('o', '\u031B') => 'ơ', ('u', '\u031B') => 'ư', ('O', '\u031B') => 'Ơ', ('U', '\u031B') => 'Ư',
        _ => null,
    };

    /// <summary>The letter without any mark: â and ă become a, đ becomes d; other characters are returned as they are.</summary>
    public static char Bare(char letter) => Decompose(letter).Letter switch
    {
        'ă' or 'â' => 'a', 'ê' => 'e', 'ô' or 'ơ' => 'o', 'ư' => 'u', 'đ' => 'd',
        'Ă' or 'Â' => 'A', 'Ê' => 'E', 'Ô' or 'Ơ' => 'O', 'Ư' => 'U', 'Đ' => 'D',
        var other => other,
    };
}
