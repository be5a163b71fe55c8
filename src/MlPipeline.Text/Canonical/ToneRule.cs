namespace MlPipeline.Text.Canonical;

/// <summary>
/// Rule 3 of the canonical form: where in a syllable the tone mark stands. The older style (hòa, thúy) is used throughout, so the newer one (hoà, thuý)
/// and slips of the keyboard (hòan, lựơng) come to the same. Words that are not shaped like a Vietnamese syllable keep their marks where they are.
/// </summary>
public static class ToneRule
{
    /// <summary>The index of the letter that bears the tone, or −1 where the word is no Vietnamese syllable.</summary>
    /// <param name="letters">The letters of one word, composed but without tones, in either case.</param>
    public static int Bearer(ReadOnlySpan<char> letters)
    {
        var first = 0;
        while (first < letters.Length && !VietnameseAlphabet.IsVowel(letters[first])) first++;
        var end = first;
        while (end < letters.Length && VietnameseAlphabet.IsVowel(letters[end])) end++;

        // The vowels must stand together, with at most "ng" or "ch" behind them.
        if (end == first || letters.Length - end > 2) return -1;
        foreach (var letter in letters[end..])
        {
            if (VietnameseAlphabet.IsVowel(letter) || !char.IsLetter(letter)) return -1;
        }

        // In "qu" and in "gi" before another vowel, the u and the i belong to the consonant.
        if (end - first > 1 && first == 1 && ((Is(letters[0], 'q') && Is(letters[1], 'u')) || (Is(letters[0], 'g') && Is(letters[1], 'i')))) first++;

        for (var i = end - 1; i >= first; i--)
        {
            if (VietnameseAlphabet.Bare(letters[i]) != letters[i]) return i;
        }

        return (end - first) switch
        {
            1 => first,
            2 => end < letters.Length ? first + 1 : first,
            3 => first + 1,
            _ => -1,
        };
    }

    private static bool Is(char letter, char lower) => letter == lower || letter == (char)(lower - 32);
}
