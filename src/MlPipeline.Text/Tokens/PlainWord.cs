using System.Runtime.InteropServices;

namespace MlPipeline.Text.Tokens;

/// <summary>
/// The short way through a word of precomposed letters and digits alone, which is what nearly all words are: the same token as the <see cref="Tokenizer"/>'s long way makes of it, with nothing
/// held back for marks that may follow.
/// </summary>
internal static class PlainWord
{
    /// <summary>Reads a word, if it can be read the short way.</summary>
    /// <param name="word">What stands between two separators, at least one character.</param>
    /// <param name="bare">Whether to read it as if it had been typed without Vietnamese diacritics.</param>
    /// <param name="key">Receives the token's key.</param>
    /// <param name="shape">Receives what it looks like.</param>
    /// <returns>Whether it could; otherwise the key and the shape mean nothing.</returns>
    public static bool TryRead(ReadOnlySpan<char> word, bool bare, out ulong key, out TokenShapes shape)
    {
        ref var table = ref MemoryMarshal.GetReference(bare ? PlainTable.Bare : PlainTable.Written);
        var hash = FrozenHash.Start;
        ulong sum = 0;
        var isPlain = word.Length <= PlainTable.MostLetters;
        for (var i = 0; i < word.Length & isPlain; i++)
        {
            var entry = PlainTable.Of(word[i], ref table);
            hash = FrozenHash.Add(hash, PlainTable.LetterOf(entry));
            sum += entry;
            isPlain = PlainTable.IsPlain(entry);
        }

        key = FrozenHash.Mix(hash ^ (PlainTable.ToneOf(sum) << 32));
        var (capitals, digits, length) = (PlainTable.Capitals(sum), PlainTable.Digits(sum), (uint)word.Length);
        shape = (TokenShapes)PlainTable.Capitals(PlainTable.Of(word[0], ref table))
            | (capitals >= 2 && capitals == length - digits ? TokenShapes.AllCapitals : 0)
            | (digits > 0 ? TokenShapes.HasDigit : 0)
            | (digits == length ? TokenShapes.Number : 0)
            | (PlainTable.Marked(sum) > 0 ? TokenShapes.Marked : 0);

        // Tones add up to what the long way makes of them only where there is but one.
        return isPlain && PlainTable.Toned(sum) <= 1;
    }
}
