using System.Runtime.CompilerServices;

namespace MlPipeline.Text.Tokens;

/// <summary>
/// The short way through a token of precomposed letters and digits alone, which is what nearly all tokens are: the same token as the <see cref="Tokenizer"/>'s long way makes of it, with nothing
/// held back for marks that may follow, and without a branch that depends on what kind of letter it is.
/// </summary>
internal static class PlainWord
{
    /// <summary>Adds the token that begins at a place, if it can be read the short way.</summary>
    /// <param name="text">The text's first character.</param>
    /// <param name="length">The text's length.</param>
    /// <param name="start">The place, within the text.</param>
    /// <param name="table">First entry of <see cref="CharacterTable.Written"/> or <see cref="CharacterTable.Bare"/>.</param>
    /// <param name="clause">Whether it begins a clause.</param>
    /// <param name="tokens">Receives the token.</param>
    /// <returns>The place behind it; <paramref name="start"/> where the token has a character that is not plain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ref char text, int length, int start, ref uint table, TokenShapes clause, TokenBuffer tokens)
    {
        var entry = CharacterTable.Of(Unsafe.Add(ref text, start), ref table);
        var first = entry;
        var hash = FrozenHash.Start;
        ulong tones = 0;
        ulong counts = 0;
        uint seen = 0;
        var i = start;
        while (CharacterTable.IsPlain(entry))
        {
            hash = FrozenHash.Add(hash, CharacterTable.LetterOf(entry));
            seen |= entry;
            counts += CharacterTable.CountsOf(entry);
            tones = (tones << CharacterTable.ToneBits(entry)) | CharacterTable.ToneOf(entry);
            if (++i == length) break;
            entry = CharacterTable.Of(Unsafe.Add(ref text, i), ref table);
        }

        if (i < length && !CharacterTable.IsSeparator(entry)) return start;
        var (capitals, digits) = ((int)counts, (int)(counts >> 32));
        var letters = i - start - digits;
        var shape = clause
            | CharacterTable.CapitalisedBy(first)
            | (capitals >= 2 && capitals == letters ? TokenShapes.AllCapitals : 0)
            | (digits > 0 ? TokenShapes.HasDigit : 0)
            | (digits > 0 && letters == 0 ? TokenShapes.Number : 0)
            | CharacterTable.MarkedBy(seen);
        tokens.Add(new Token(FrozenHash.Mix(hash ^ (tones << 32)), start, i, shape));
        return i;
    }
}
