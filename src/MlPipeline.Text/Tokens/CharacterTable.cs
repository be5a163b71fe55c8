using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tokens;

/// <summary>What the tokenizer does with a character.</summary>
internal enum CharacterClass : uint
{
    Separator,
    Letter,
    Digit,
    ToneMark,
    QualityMark,
    Invisible,
    Ideograph,
}

/// <summary>
/// For every UTF-16 code unit its class, its canonical lower-case letter without tone, its tone and its case, looked up with one load.
/// The same rules as <see cref="CanonicalForm"/>, one character at a time.
/// </summary>
internal static class CharacterTable
{
    /// <summary>Entries held: up to the punctuation of printed text.</summary>
    public const int Size = 0x2100;

    private const uint ClauseFlag = 1u << 31;
    private static readonly uint[] Entries = Build();

    /// <summary>The entries of the code units that nearly all text is made of.</summary>
    public static ReadOnlySpan<uint> All => Entries;

    /// <summary>Bits 0–15 the letter (or combining mark), 16–18 the tone, 19 upper case, 20 bears a mark, 24–30 the class, 31 ends a clause.</summary>
    public static uint Of(char c) => c < Size ? Entries[c] : Compute(c);

    public static CharacterClass ClassOf(uint entry) => (CharacterClass)((entry >> 24) & 0x7F);

    public static char LetterOf(uint entry) => (char)entry;

    public static uint ToneOf(uint entry) => (entry >> 16) & 7;

    public static TokenShapes ClauseOf(uint separator) => (TokenShapes)(separator >> 31 << 5);

    public static bool IsUpper(uint entry) => (entry & (1u << 19)) != 0;

    public static bool IsMarked(uint entry) => (entry & (1u << 20)) != 0;

    private static uint[] Build()
    {
        var entries = new uint[Size];
        for (var c = 0; c < Size; c++) entries[c] = Compute((char)c);
        return entries;
    }

    private static uint Compute(char read)
    {
        var c = CharacterRule.Apply(read);
        if (c == CharacterRule.Dropped && read != c) return Pack(CharacterClass.Invisible, read, Tone.Level);
        if (VietnameseAlphabet.ToneOf(c) is { } mark) return Pack(CharacterClass.ToneMark, c, mark);
        if (c is '\u0302' or '\u0306' or '\u031B') return Pack(CharacterClass.QualityMark, c, Tone.Level);
        if (char.IsDigit(c)) return Pack(CharacterClass.Digit, (char)('0' + char.GetNumericValue(c)), Tone.Level);
        if (IsIdeograph(c)) return Pack(CharacterClass.Ideograph, c, Tone.Level);
        if (!char.IsLetter(c) && !IsCombining(c) && c != '_') return Pack(CharacterClass.Separator, c, Tone.Level) | (EndsClause(read) ? ClauseFlag : 0);

        var lower = char.ToLowerInvariant(c);
        var (letter, tone) = VietnameseAlphabet.Decompose(lower);
        var flags = (lower != c ? 1u << 19 : 0) | (VietnameseAlphabet.Bare(lower) != lower ? 1u << 20 : 0);
        return Pack(CharacterClass.Letter, letter, tone) | flags;
    }

    private static uint Pack(CharacterClass kind, char letter, Tone tone) => ((uint)kind << 24) | ((uint)tone << 16) | letter;

    private static bool EndsClause(char c) => c is '.' or ';' or ':' or '!' or '?' or '…' or '\n' or '\r' or '。' or '！' or '？' or '；';

    // Scripts written without spaces: every character is a token, and n-grams do the rest.
    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u0E00' and <= '\u0E7F');

    private static bool IsCombining(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
