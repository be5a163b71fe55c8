using System.Runtime.InteropServices;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tokens;

/// <summary>
/// Splits text into runs of letters and digits: for Vietnamese a token is a syllable (word segmentation gains 0–0.4 points, so it is left out). The key
/// hashes the letters of the <see cref="CanonicalForm"/> in lower case with the tones taken off and put last, so neither composition, nor the place of a tone mark,
/// nor case changes it. Scripts without spaces give one token a character. One pass, no allocation per token.
/// </summary>
public static class Tokenizer
{
    /// <summary>Fills the buffer with the tokens of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="buffer">Receives the tokens; what it held before is dropped.</param>
    /// <param name="bare">Whether to read the text as if it had been typed without Vietnamese diacritics.</param>
    public static void Tokenize(ReadOnlySpan<char> text, TokenBuffer buffer, bool bare = false)
    {
        buffer.Clear();
        var clause = TokenShapes.None;
        ref var table = ref MemoryMarshal.GetReference(bare ? CharacterTable.Bare : CharacterTable.Written);
        ref var first = ref MemoryMarshal.GetReference(text);
        for (var i = 0; i < text.Length;)
        {
            var entry = CharacterTable.Of(text[i], ref table);
            if (CharacterTable.IsSeparator(entry))
            {
                clause |= CharacterTable.ClauseOf(entry);
                i++;
                continue;
            }

            var end = PlainWord.Read(ref first, text.Length, i, ref table, clause, buffer);
            if (end > i)
            {
                i = end;
            }
            else
            {
                if (!TryReadLong(text, ref i, bare, ref clause, out var token)) continue;
                buffer.Add(token);
            }

            clause = TokenShapes.None;
        }
    }

    /// <summary>The key of the only token of a text.</summary>
    /// <exception cref="ArgumentException">The text has no token, or several.</exception>
    public static ulong KeyOf(ReadOnlySpan<char> token)
    {
        var buffer = new TokenBuffer();
        Tokenize(token, buffer);
        return buffer.Count == 1 ? buffer.Tokens[0].Key : throw new ArgumentException($"'{token}' has {buffer.Count} tokens, not one", nameof(token));
    }

    // The next token, if there is one; either way the place moves on, to no farther than the separator behind it.
    private static bool TryReadLong(ReadOnlySpan<char> text, ref int i, bool bare, ref TokenShapes clause, out Token token)
    {
        var word = new Word(bare);
        for (var ended = false; i < text.Length && !ended; i++)
        {
            var entry = CharacterTable.Of(text[i]);
            switch (CharacterTable.ClassOf(entry))
            {
                case CharacterClass.Letter:
                    if (word.IsEmpty) word.Begin(i);
                    word.AddLetter(entry, i);
                    break;
                case CharacterClass.Digit:
                    if (word.IsEmpty) word.Begin(i);
                    word.AddDigit(entry, i);
                    break;
                case CharacterClass.ToneMark when !word.IsEmpty:
                    word.AddTone(CharacterTable.ToneOf(entry), i);
                    break;
                case CharacterClass.QualityMark when !word.IsEmpty:
                    word.AddQuality(CharacterTable.LetterOf(entry), i);
                    break;
                case CharacterClass.Invisible or CharacterClass.ToneMark or CharacterClass.QualityMark:
                    break;
                case CharacterClass.Ideograph when word.IsEmpty:
                    word.Begin(i);
                    word.AddLetter(entry, i);
                    ended = true;
                    break;
                case CharacterClass.Separator when word.IsEmpty:
                    clause |= CharacterTable.ClauseOf(entry);
                    break;
                default:
                    ended = true;
                    i--;
                    break;
            }
        }

        token = word.IsEmpty ? default : word.Finish(clause);
        return !word.IsEmpty;
    }

    /// <summary>The token being read. The last letter is held back, because a combining mark may still change it.</summary>
    private struct Word(bool bare)
    {
        private readonly bool bare = bare;
        private ulong hash;
        private ulong tones;
        private int start;
        private int end;
        private int letters;
        private int capitals;
        private int digits;
        private char pending;
        private bool capitalised;
        private bool marked;

        public readonly bool IsEmpty => end == 0;

        public void Begin(int index)
        {
            hash = FrozenHash.Start;
            start = index;
        }

        public void AddLetter(uint entry, int index)
        {
            if (bare)
            {
                Push(VietnameseAlphabet.Bare(CharacterTable.LetterOf(entry)), index);
            }
            else
            {
                Push(CharacterTable.LetterOf(entry), index);
                var tone = CharacterTable.ToneOf(entry);
                if (tone != 0) tones = (tones << 3) | tone;
                if (CharacterTable.IsMarked(entry)) marked = true;
            }

            letters++;
            if (!CharacterTable.IsUpper(entry)) return;
            capitals++;
            if (index == start) capitalised = true;
        }

        public void AddDigit(uint entry, int index)
        {
            Push(CharacterTable.LetterOf(entry), index);
            digits++;
        }

        public void AddTone(uint tone, int index)
        {
            end = index + 1;
            if (bare) return;
            tones = (tones << 3) | tone;
            marked = true;
        }

        public void AddQuality(char mark, int index)
        {
            if (VietnameseAlphabet.AddQuality(pending, mark) is { } letter)
            {
                end = index + 1;
                if (bare) return;
                pending = letter;
                marked = true;
            }
            else
            {
                Push(mark, index);
            }
        }

        public Token Finish(TokenShapes clause)
        {
            hash = FrozenHash.Add(hash, pending);
            var shape = clause | (capitalised ? TokenShapes.Capitalised : 0) | (capitals >= 2 && capitals == letters ? TokenShapes.AllCapitals : 0)
                | (digits > 0 ? TokenShapes.HasDigit : 0) | (digits > 0 && letters == 0 ? TokenShapes.Number : 0) | (marked ? TokenShapes.Marked : 0);
            return new Token(FrozenHash.Mix(hash ^ (tones << 32)), start, end, shape);
        }

        private void Push(char letter, int index)
        {
            if (end != 0) hash = FrozenHash.Add(hash, pending);
            pending = letter;
            end = index + 1;
        }
    }
}
