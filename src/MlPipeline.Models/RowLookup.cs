using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using MlPipeline.Features.Ngrams;

namespace MlPipeline.Models;

/// <summary>
/// One group of look-ups in a <see cref="FeatureTable"/>, step by step: everything is touched before anything is decided, so that the waits for memory overlap. Every step is a method of its
/// own, never inlined: together they need more registers than there are, and would keep half of what they work with on the stack.
/// </summary>
internal unsafe struct RowLookup
{
    /// <summary>Look-ups that go together: enough to fill the queue for memory, few enough to stay in the nearest cache.</summary>
    public const int Size = 64;

    private fixed ulong candidates[Size];
    private fixed int candidateCounts[Size];
    private fixed ulong rows[Size];
    private fixed int counts[Size];
    private fixed float ownFactors[Size];
    private fixed float contextFactors[Size];

    /// <summary>Finds the rows of some n-grams.</summary>
    /// <param name="lookup">Receives them.</param>
    /// <param name="hashes">The n-grams, at most <see cref="Size"/>.</param>
    /// <param name="counts">How often each occurs.</param>
    /// <param name="length">Number of n-grams.</param>
    /// <param name="starts">Where the rows of each value of the hash's high bits begin.</param>
    /// <param name="shift">Bits below these.</param>
    /// <param name="rows">The table's first row.</param>
    /// <param name="stride">Bytes a row.</param>
    /// <returns>Number of rows found.</returns>
    public static int Find(RowLookup* lookup, ulong* hashes, int* counts, int length, int* starts, int shift, byte* rows, nint stride)
    {
        TouchStarts(hashes, length, starts, shift);
        TouchRows(lookup, hashes, length, starts, shift, rows, stride);
        return Match(lookup, hashes, counts, length, stride);
    }

    /// <summary>Works out what the rows found are multiplied by: v, which is term frequency times inverse document frequency, times the scale of each block.</summary>
    /// <param name="lookup">The group.</param>
    /// <param name="found">Number of rows found.</param>
    /// <param name="blocks">1 or 2.</param>
    /// <param name="square">Σ v² over the groups before.</param>
    /// <returns>Σ v² with this one.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Weigh(RowLookup* lookup, int found, int blocks, float square)
    {
        for (var i = 0; i < found; i++)
        {
            var row = (byte*)lookup->rows[i];
            var value = TermFrequency.Weight(lookup->counts[i]) * (*(ushort*)(row + FeatureTable.TagBytes) / FeatureTable.FrequencySteps);
            square += value * value;
            lookup->ownFactors[i] = value * FeatureTable.ToSingle(*(ushort*)(row + FeatureTable.TagBytes + FeatureTable.FrequencyBytes));
            if (blocks > 1) lookup->contextFactors[i] = value * FeatureTable.ToSingle(*(ushort*)(row + FeatureTable.TagBytes + FeatureTable.FrequencyBytes + FeatureTable.ScaleBytes));
        }

        return square;
    }

    /// <summary>Adds the rows found to the sums of one block.</summary>
    public static void Add(RowLookup* lookup, int found, int block, int offset, Span<float> sums) =>
        ScaledSums.AddRows((byte**)lookup->rows, offset, block == 0 ? lookup->ownFactors : lookup->contextFactors, found, sums);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TouchStarts(ulong* hashes, int length, int* starts, int shift)
    {
        for (var i = 0; i < length; i++) Touch(starts + (hashes[i] >> shift));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TouchRows(RowLookup* lookup, ulong* hashes, int length, int* starts, int shift, byte* rows, nint stride)
    {
        for (var i = 0; i < length; i++)
        {
            var start = starts + (hashes[i] >> shift);
            var row = rows + (start[0] * stride);
            lookup->candidates[i] = (ulong)row;
            lookup->candidateCounts[i] = start[1] - start[0];
            Touch(row);
            Touch(row + stride - 1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Match(RowLookup* lookup, ulong* hashes, int* counts, int length, nint stride)
    {
        var found = 0;
        for (var i = 0; i < length; i++)
        {
            var row = (byte*)lookup->candidates[i];
            var left = lookup->candidateCounts[i];
            for (; left > 0 && *(uint*)row != (uint)hashes[i]; left--) row += stride;
            lookup->rows[found] = (ulong)row;
            lookup->counts[found] = counts[i];
            found += left > 0 ? 1 : 0;
        }

        return found;
    }

    private static void Touch(void* address)
    {
        if (Sse.IsSupported) Sse.Prefetch0(address);
    }
}
