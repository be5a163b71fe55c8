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
    public void Fill(ReadOnlySpan<Token> tokens, int maxOrder)
    {
        Begin(tokens.Length * maxOrder);
        for (var first = 0; first < tokens.Length; first++)
        {
            var hash = tokens[first].Key;
            Add(hash);
            var end = Math.Min(tokens.Length, first + maxOrder);
            for (var next = first + 1; next < end; next++)
            {
                if ((tokens[next].Shape & TokenShapes.StartsClause) != 0) break;
                hash = FrozenHash.Append(hash, tokens[next].Key);
                Add(hash);
            }
        }
    }

    private void Begin(int most)
    {
        Count = 0;
        if (most > hashes.Length)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)most);
            hashes = new ulong[size];
            counts = new int[size];
            slots = new Slot[size * 2];
            stamp = 0;
        }

        // A slot counts as empty unless it bears this text's stamp, so the table need not be cleared.
        if (++stamp == int.MaxValue)
        {
            Array.Clear(slots);
            stamp = 1;
        }
    }

    private void Add(ulong hash)
    {
        var mask = slots.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref var slot = ref slots[i];
            if (slot.Stamp != stamp)
            {
                slot = new Slot(hash, Count, stamp);
                hashes[Count] = hash;
                counts[Count++] = 1;
                return;
            }

            if (slot.Hash != hash) continue;
            counts[slot.Index]++;
            return;
        }
    }

    private readonly record struct Slot(ulong Hash, int Index, int Stamp);
}
