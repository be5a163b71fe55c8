using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MlPipeline.Text.Tokens;

/// <summary>
/// The tokens of short words seen before. A text is made of the same few thousand words again and again, so most are found here, at the same few steps whatever their length: no branch hangs on
/// where a word ends. Not thread-safe.
/// </summary>
/// <param name="bare">Whether words are read as if they had been typed without Vietnamese diacritics.</param>
internal sealed class WordMemo(bool bare)
{
    /// <summary>Characters of the longest word that is kept: what one load takes.</summary>
    public const int MostLetters = 8;

    // The memo stays in the second nearest cache.
    private const int Bits = 12;

    private static readonly Vector128<ushort>[] Masks = [.. Enumerable.Range(0, MostLetters + 1).Select(MaskOf)];
    private readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>Finds or reads a word.</summary>
    /// <param name="first">Its first character, with at least <see cref="MostLetters"/> to read from there on.</param>
    /// <param name="length">Its length, 1 to <see cref="MostLetters"/>.</param>
    /// <param name="key">Receives the token's key.</param>
    /// <param name="shape">Receives what it looks like.</param>
    /// <returns>Whether it can be read the short way (<see cref="PlainWord"/>).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(ref char first, int length, out ulong key, out TokenShapes shape)
    {
        ref var mask = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Masks), length);
        var letters = (Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref first)) & mask).AsUInt64();
        var hash = (letters[0] * 0x9E3779B97F4A7C15UL) + (letters[1] * 0xD6E8FEB86659FD93UL);
        ref var entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(entries), (nint)(hash >> (64 - Bits)));
        (key, shape) = (entry.Key, entry.Shape);
        return entry.Letters == letters || TryFill(ref entry, letters, MemoryMarshal.CreateReadOnlySpan(ref first, length), out key, out shape);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryFill(ref Entry entry, Vector128<ulong> letters, ReadOnlySpan<char> word, out ulong key, out TokenShapes shape)
    {
        if (!PlainWord.TryRead(word, bare, out key, out shape)) return false;
        entry = new Entry { Letters = letters, Key = key, Shape = shape };
        return true;
    }

    private static Vector128<ushort> MaskOf(int length)
    {
        Span<ushort> mask = stackalloc ushort[MostLetters];
        mask[..length].Fill(ushort.MaxValue);
        return Vector128.Create<ushort>(mask);
    }

    private struct Entry
    {
        public Vector128<ulong> Letters;
        public ulong Key;
        public TokenShapes Shape;
    }
}
