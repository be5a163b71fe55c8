namespace MlPipeline.Text.Tokens;

/// <summary>
/// The short way through a token of precomposed letters and digits alone, which is what nearly all tokens are: the same token as the <see cref="Tokenizer"/>'s long way makes of it, with nothing
/// held back for marks that may follow.
/// </summary>
internal static class PlainWord
{
    /// <summary>Reads the token that begins at a place, if it can be read the short way.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="table"><see cref="CharacterTable.Written"/> or <see cref="CharacterTable.Bare"/>.</param>
    /// <param name="clause">Whether it begins a clause.</param>
    /// <param name="token">The token.</param>
    /// <returns>Whether there was one: not at a separator, nor where the token has a character that is not plain.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, ReadOnlySpan<uint> table, TokenShapes clause, out Token token)
    {
        var hash = FrozenHash.Start;
        ulong tones = 0;
        uint seen = 0;
        int capitals = 0, digits = 0;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= table.Length) break;
            var entry = table[c];
            var kind = CharacterTable.ClassOf(entry);
            if (kind == CharacterClass.Digit) digits++;
            else if (kind != CharacterClass.Letter) break;
            hash = FrozenHash.Add(hash, CharacterTable.LetterOf(entry));
            seen |= entry;
            capitals += CharacterTable.IsUpper(entry) ? 1 : 0;
            var tone = CharacterTable.ToneOf(entry);
            if (tone != 0) tones = (tones << 3) | tone;
        }

        token = default;
        if (i == start || (i < text.Length && CharacterTable.ClassOf(CharacterTable.Of(text[i])) != CharacterClass.Separator)) return false;
        var letters = i - start - digits;
        var shape = clause
            | (CharacterTable.IsUpper(table[text[start]]) ? TokenShapes.Capitalised : 0)
            | (capitals >= 2 && capitals == letters ? TokenShapes.AllCapitals : 0)
            | (digits > 0 ? TokenShapes.HasDigit : 0)
            | (digits > 0 && letters == 0 ? TokenShapes.Number : 0)
            | (CharacterTable.IsMarked(seen) ? TokenShapes.Marked : 0);
        token = new Token(FrozenHash.Mix(hash ^ (tones << 32)), start, i, shape);
        return true;
    }
}
