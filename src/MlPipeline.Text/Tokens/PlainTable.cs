using System.Runtime.CompilerServices;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tokens;

/// <summary>
/// The characters that nearly all text is made of, for <see cref="PlainWord"/>: what it counts over a word lies side by side in one number, so that one addition a letter counts everything.
/// </summary>
/// <remarks>
/// Of a letter or digit: bits 48–63 the canonical lower-case letter without its tone; below them numbers that may be added up over <see cref="MostLetters"/> letters: 0–8 the tone, 9–15 whether
/// there is one, 16–22 whether it is a capital, 23–29 a digit, 30–36 whether it bears a mark. A separator is 0, or <see cref="TokenShapes.StartsClause"/> where it ends a clause. All else is
/// <see cref="Other"/>.
/// </remarks>
internal static class PlainTable
{
    /// <summary>More letters might overflow a count.</summary>
    public const int MostLetters = 63;

    /// <summary>The largest entry of a separator.</summary>
    public const ulong LastSeparator = (ulong)TokenShapes.StartsClause;

    private const ulong Other = 1UL << 40;
    private const int LetterBit = 48;
    private const int TonedBit = 9;
    private const int CapitalBit = 16;
    private const int DigitBit = 23;
    private const int MarkBit = 30;
    private const uint CountMask = 0x7F;
    private static readonly ulong[] Entries = [.. CharacterTable.All.ToArray().Select(entry => Compute(entry, bare: false))];
    private static readonly ulong[] BareEntries = [.. CharacterTable.All.ToArray().Select(entry => Compute(entry, bare: true))];

    /// <summary>The entries as written.</summary>
    public static ReadOnlySpan<ulong> Written => Entries;

    /// <summary>The same as if it had been typed without Vietnamese diacritics.</summary>
    public static ReadOnlySpan<ulong> Bare => BareEntries;

    /// <summary>The entry of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(char c, ref ulong table) => c < CharacterTable.Size ? Unsafe.Add(ref table, (nint)c) : Other;

    /// <summary>Whether a character is sure to be a separator.</summary>
    public static bool IsSeparator(char c) => Of(c, ref Entries[0]) <= LastSeparator;

    /// <summary>Whether a separator ends a clause.</summary>
    public static TokenShapes ClauseOf(char separator) => (TokenShapes)Of(separator, ref Entries[0]) & TokenShapes.StartsClause;

    public static bool IsPlain(ulong entry) => entry >= 1UL << LetterBit;

    public static ulong LetterOf(ulong entry) => entry >> LetterBit;

    public static ulong ToneOf(ulong sum) => sum & ((1u << TonedBit) - 1);

    public static uint Toned(ulong sum) => (uint)(sum >> TonedBit) & CountMask;

    public static uint Capitals(ulong sum) => (uint)(sum >> CapitalBit) & CountMask;

    public static uint Digits(ulong sum) => (uint)(sum >> DigitBit) & CountMask;

    public static uint Marked(ulong sum) => (uint)(sum >> MarkBit) & CountMask;

    private static ulong Compute(uint entry, bool bare)
    {
        var letter = bare ? VietnameseAlphabet.Bare(CharacterTable.LetterOf(entry)) : CharacterTable.LetterOf(entry);
        var tone = bare ? 0 : CharacterTable.ToneOf(entry);
        return CharacterTable.ClassOf(entry) switch
        {
            CharacterClass.Separator => (ulong)CharacterTable.ClauseOf(entry),
            CharacterClass.Digit => ((ulong)CharacterTable.LetterOf(entry) << LetterBit) | (1UL << DigitBit),
            CharacterClass.Letter => ((ulong)letter << LetterBit) | tone | (tone == 0 ? 0 : 1UL << TonedBit)
                | (CharacterTable.IsUpper(entry) ? 1UL << CapitalBit : 0) | (!bare && CharacterTable.IsMarked(entry) ? 1UL << MarkBit : 0),
            _ => Other,
        };
    }
}
