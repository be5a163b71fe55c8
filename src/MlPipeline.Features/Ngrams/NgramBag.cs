using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Ngrams;

/// <summary>
/// The distinct n-grams of one text with their counts, in order of first sight. An n-gram lies within one clause. Memory is used again from text to text. Not thread-safe.
/// </summary>
public sealed class NgramBag
{
    private ulong[] hashes = new ulong[512];
    private int[] counts = new int[512];
    private Slot[] slots = new Slot[1024];
    private int stamp;

    /// <summary>Number of distinct n-grams.</summary>
    public int Count { get; private set; }

    /// <summary>Their frozen hashes.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    /// <summary>How often each occurs, at least 1; beside <see cref="Hashes"/>.</summary>
    public ReadOnlySpan<int> Counts => counts.AsSpan(0, Count);

    /// <summary>Replaces the content by the n-grams of a text.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="maxOrder">Longest n-gram in tokens, at least 1.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fill(ReadOnlySpan<Token> tokens, int maxOrder)
    {
        Begin(tokens.Length * maxOrder);
        ref var slot = ref MemoryMarshal.GetArrayDataReference(slots);
        ref var firstHash = ref MemoryMarshal.GetArrayDataReference(hashes);
        ref var firstCount = ref MemoryMarshal.GetArrayDataReference(counts);
        var mask = SlotsFor(tokens.Length * maxOrder) - 1;
        var count = 0;
        for (var first = 0; first < tokens.Length; first++)
        {
            var hash = tokens[first].Key;
            count += Add(hash, count, mask, stamp, ref slot, ref firstHash, ref firstCount);
            var end = Math.Min(tokens.Length, first + maxOrder);
            for (var next = first + 1; next < end; next++)
            {
                if ((tokens[next].Shape & TokenShapes.StartsClause) != 0) break;
                hash = FrozenHash.Append(hash, tokens[next].Key);
                count += Add(hash, count, mask, stamp, ref slot, ref firstHash, ref firstCount);
            }
        }

        Count = count;
    }

    // Few enough for a short text to stay in the nearest cache, whatever came before.
    private static int SlotsFor(int most) => 2 * (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, most));

    private void Begin(int most)
    {
        if (most > hashes.Length)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)most);
            hashes = new ulong[size];
            counts = new int[size];
            slots = new Slot[SlotsFor(most)];
            stamp = 0;
        }

        // A slot counts as empty unless it bears this text's stamp, so the table need not be cleared.
        if (++stamp == int.MaxValue)
        {
            Array.Clear(slots);
            stamp = 1;
        }
    }

    // Returns 1 for an n-gram not seen before, otherwise 0. Which of the two is as good as chance, so no branch hangs on it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Add(ulong hash, int count, int mask, int stamp, ref Slot slots, ref ulong hashes, ref int counts)
    {
        var i = (int)hash & mask;
        while (true)
        {
            ref var slot = ref Unsafe.Add(ref slots, i);
            var isNew = slot.Stamp == stamp ? 0 : 1;
            if (isNew == 0 & slot.Hash != hash)
            {
                i = (i + 1) & mask;
                continue;
            }

            var index = slot.Index + ((count - slot.Index) & -isNew);
            Unsafe.Add(ref counts, count) = 0;
            Unsafe.Add(ref counts, index)++;
            Unsafe.Add(ref hashes, index) = hash;
            (slot.Hash, slot.Index, slot.Stamp) = (hash, index, stamp);
            return isNew;
        }
    }

    private struct Slot
    {
        public ulong Hash;
        public int Index;
        public int Stamp;
    }
}
