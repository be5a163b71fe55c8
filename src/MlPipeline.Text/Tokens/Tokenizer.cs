using System.Runtime.CompilerServices;
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
        var bounds = buffer.Bounds;
        var memo = buffer.MemoFor(bare);
        var clause = TokenShapes.None;
        buffer.Count = 0;
        for (var start = 0; start < text.Length;)
        {
            var stretch = text.Slice(start, Math.Min(WordRuns.Stretch, text.Length - start));
            var count = WordRuns.Find(stretch, bounds);
            var end = stretch.Length;
            if (count > 0 && bounds[count - 1] == end && start + end < text.Length)
            {
                // A word that may go on is left to the next stretch, one that fills a stretch is taken whole.
                if (bounds[0] == 0 && count == 2) bounds[1] = end = LengthOfWord(text[start..]);
                else end = bounds[(count -= 2)];
            }

            Read(text, start, bounds[..count], memo, bare, buffer, ref clause);
            clause |= ClauseIn(text[(start + (count == 0 ? 0 : bounds[count - 1]))..(start + end)]);
            start += end;
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(ReadOnlySpan<char> text, int offset, ReadOnlySpan<int> bounds, WordMemo memo, bool bare, TokenBuffer buffer, ref TokenShapes clause)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var room = buffer.Room;
        var count = buffer.Count;
        var end = offset;
        for (var i = 0; i + 1 < bounds.Length; i += 2)
        {
            var start = offset + bounds[i];
            clause |= ClauseIn(text[end..start]);
            end = offset + bounds[i + 1];
            var isRead = end - start <= WordMemo.MostLetters & start <= text.Length - WordMemo.MostLetters
                ? memo.TryRead(ref Unsafe.Add(ref first, start), end - start, out var key, out var shape)
                : PlainWord.TryRead(text[start..end], bare, out key, out shape);
            if (count == room.Length) room = buffer.Grow();
            if (isRead)
            {
                room[count++] = new Token(key, start, end, shape | clause);
                clause = TokenShapes.None;
            }
            else
            {
                for (var place = start; place < end;)
                {
                    if (!TryReadLong(text[..end], ref place, bare, ref clause, out var token)) continue;
                    if (count == room.Length) room = buffer.Grow();
                    room[count++] = token;
                    clause = TokenShapes.None;
                }
            }
        }

        buffer.Count = count;
    }

    // Whether a clause ends among separators. Mostly there is one of them.
    private static TokenShapes ClauseIn(ReadOnlySpan<char> separators)
    {
        var clause = TokenShapes.None;
        foreach (var c in separators) clause |= PlainTable.ClauseOf(c);
        return clause;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !PlainTable.IsSeparator(text[length])) length++;
        return length;
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
