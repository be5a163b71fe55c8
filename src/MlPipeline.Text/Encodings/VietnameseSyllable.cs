using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Encodings;

/// <summary>
/// Whether a word is spelled as a Vietnamese syllable can be: an initial, vowels that stand together, a final, one tone; before c, ch, p and t only the acute or the dot
/// (Thompson, A Vietnamese Reference Grammar, 1987, chapter 2). Bytes read in the wrong encoding hardly ever are.
/// </summary>
internal static class VietnameseSyllable
{
    private const int LongestLetters = 7; // nghiêng

    private static readonly string[] Initials = [.. "ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x".Split(' '), ""];
    private static readonly string[] Finals = ["", .. "c ch m n ng nh p t k".Split(' ')];

    private static readonly HashSet<string> Vowels = new(
        ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ơu ua uâ ue uê ui uô uơ uy ưa ưi ươ ưu yê "
            + "iêu yêu oai oao oay oeo uai uay uây uôi uya uyê uyu ươi ươu").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VowelLookup = Vowels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the letters make a syllable; tones may be part of their letters or combining marks behind them.</summary>
    internal static bool Is(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestLetters];
        var length = 0;
        var tone = Tone.Level;
        foreach (var read in word)
        {
            var mark = VietnameseAlphabet.ToneOf(read);
            var (letter, own) = VietnameseAlphabet.Decompose(char.ToLowerInvariant(read));
            var added = mark ?? own;
            if (added != Tone.Level && (tone != Tone.Level || (mark is not null && (length == 0 || !VietnameseAlphabet.IsVowel(letters[length - 1]))))) return false;
            if (added != Tone.Level) tone = added;
            if (mark is not null) continue;
            if (length == LongestLetters) return false;
            letters[length++] = letter;
        }

        return Is(letters[..length], tone);
    }

    private static bool Is(ReadOnlySpan<char> letters, Tone tone)
    {
        foreach (var initial in Initials)
        {
            if (letters.StartsWith(initial, StringComparison.Ordinal) && IsRhyme(letters[initial.Length..], tone)) return true;
        }

        return false;
    }

    private static bool IsRhyme(ReadOnlySpan<char> letters, Tone tone)
    {
        var vowels = 0;
        while (vowels < letters.Length && VietnameseAlphabet.IsVowel(letters[vowels])) vowels++;
        var final = letters[vowels..];
        if (!VowelLookup.Contains(letters[..vowels]) || !IsFinal(final)) return false;
        return tone is Tone.Acute or Tone.Dot || final is not ("c" or "ch" or "p" or "t" or "k");
    }

    private static bool IsFinal(ReadOnlySpan<char> letters)
    {
        foreach (var final in Finals)
        {
            if (letters.SequenceEqual(final)) return true;
        }

        return false;
    }
}
