using System.Text;

namespace MlPipeline.Text.Canonical;

/// <summary>
/// The one canonical form of Vietnamese text, for comparing texts: (1) <see cref="CharacterRule"/>, (2) composition of letters with combining marks in any
/// order, (3) <see cref="ToneRule"/>. Case and everything else stay. The features use the same letters and tones (<see cref="Tokens.Tokenizer"/>), so texts
/// with one canonical form have the same features.
/// </summary>
public static class CanonicalForm
{
    /// <summary>The version of the rules as a set; stamped into every model, raised with any change that alters a single result.</summary>
    public const int Version = 1;

    /// <summary>The canonical form of a text. Applying it again changes nothing.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        var word = new WordBuffer();
        foreach (var read in text)
        {
            var c = CharacterRule.Apply(read);
            if (c == CharacterRule.Dropped && read != c) continue;
            if (word.TryAdd(c)) continue;
            word.Flush(result);
            result.Append(c);
        }

        word.Flush(result);
        return result.ToString();
    }

    /// <summary>One word under construction: letters without tone, and the tone with the letter it was read on.</summary>
    private sealed class WordBuffer
    {
        private readonly List<char> letters = [];
        private readonly List<Tone> tones = [];

        // Whether a second tone mark stands behind a toned letter. If the first one moved away, the next application would put the second in its place.
        private bool piled;

        public bool TryAdd(char c)
        {
            if (VietnameseAlphabet.ToneOf(c) is { } mark) return TryMark(mark);
            if (letters.Count > 0 && c is '\u0302' or '\u0306' or '\u031B')
            {
                if (VietnameseAlphabet.AddQuality(letters[^1], c) is not { } marked) return false;
                letters[^1] = marked;
                return true;
            }

            if (!char.IsLetter(c)) return false;
            var (letter, tone) = VietnameseAlphabet.Decompose(c);
            letters.Add(letter);
            tones.Add(tone);
            return true;
        }

        public void Flush(StringBuilder result)
        {
            if (!piled && tones.Count(tone => tone != Tone.Level) == 1)
            {
                var bearer = ToneRule.Bearer(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters));
                var read = tones.FindIndex(tone => tone != Tone.Level);
                if (bearer >= 0) (tones[bearer], tones[read]) = (tones[read], tones[bearer]);
            }

            for (var i = 0; i < letters.Count; i++) result.Append(VietnameseAlphabet.Compose(letters[i], tones[i]) ?? letters[i]);
            letters.Clear();
            tones.Clear();
            piled = false;
        }

        private bool TryMark(Tone mark)
        {
            if (letters.Count == 0 || !VietnameseAlphabet.IsVowel(letters[^1])) return false;
            piled = tones[^1] != Tone.Level;
            if (!piled) tones[^1] = mark;
            return !piled;
        }
    }
}
