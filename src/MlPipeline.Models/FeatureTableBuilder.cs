using System.Buffers.Binary;
using System.Globalization;

namespace MlPipeline.Models;

/// <summary>Lays out a <see cref="FeatureTable"/>.</summary>
public static class FeatureTableBuilder
{
    /// <summary>Gives the weights of one n-gram, a weight a label, block after block.</summary>
    /// <param name="row">Its place among the hashes handed in.</param>
    /// <param name="weights">Receives the weights.</param>
    public delegate void WeightSource(int row, Span<float> weights);

    /// <summary>The table of some n-grams, filled to four fifths. The same n-grams give the same bytes in whatever order they come.</summary>
    /// <param name="labels">Number of labels.</param>
    /// <param name="blocks">Blocks of weights an n-gram, 1 or 2.</param>
    /// <param name="hashes">Frozen hashes of the n-grams, each once.</param>
    /// <param name="inverseDocumentFrequencies">Beside the hashes, each over 0.</param>
    /// <param name="source">Gives the weights.</param>
    /// <exception cref="InvalidDataException">It would not fit into 2 GB.</exception>
    public static FeatureTable Build(int labels, int blocks, ReadOnlySpan<ulong> hashes, ReadOnlySpan<float> inverseDocumentFrequencies, WeightSource source)
    {
        CheckSize(labels, blocks, hashes.Length);
        var stride = FeatureTable.StrideOf(FeatureTable.LanesFor(labels), blocks);
        var slots = (int)SlotsFor(hashes.Length);

        // In order of hash the rows also land in order of slot, so the layout follows from the set alone.
        var sorted = hashes.ToArray();
        var rows = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, rows);
        var bytes = new byte[slots * stride];
        var taken = new bool[slots];
        var weights = new float[labels * blocks];
        for (var i = 0; i < sorted.Length; i++)
        {
            var slot = FeatureTable.HomeOf(sorted[i], slots);
            while (taken[slot]) slot = (slot + 1) % slots;
            taken[slot] = true;
            source(rows[i], weights);
            Write(bytes.AsSpan(slot * stride, stride), (uint)sorted[i], inverseDocumentFrequencies[rows[i]], weights, labels, blocks);
        }

        return new FeatureTable(bytes, labels, blocks);
    }

    /// <summary>Checks that a table would fit, so that nothing need be learned for one that does not. Parameters as in <see cref="Build"/>.</summary>
    /// <exception cref="InvalidDataException">It would not fit into 2 GB.</exception>
    public static void CheckSize(int labels, int blocks, int ngrams)
    {
        if (SlotsFor(ngrams) * FeatureTable.StrideOf(FeatureTable.LanesFor(labels), blocks) > Array.MaxLength)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{ngrams:N0} n-grams for {labels:N0} labels make a model over 2 GB"));
    }

    private static long SlotsFor(int ngrams) => ngrams + (ngrams / 4L) + (ngrams == 0 ? 0L : 1);

    private static void Write(Span<byte> slot, uint tag, float frequency, ReadOnlySpan<float> weights, int labels, int blocks)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(slot, tag);
        BinaryPrimitives.WriteSingleLittleEndian(slot[4..], frequency);
        for (var block = 0; block < blocks; block++)
        {
            var own = weights.Slice(block * labels, labels);
            var largest = 0f;
            foreach (var weight in own) largest = Math.Max(largest, Math.Abs(weight));
            if (largest == 0) continue;
            BinaryPrimitives.WriteSingleLittleEndian(slot[(8 + (4 * block))..], largest / sbyte.MaxValue);
            var target = slot.Slice(8 + (4 * blocks) + (FeatureTable.LanesFor(labels) * block), labels);
            for (var k = 0; k < labels; k++) target[k] = (byte)(sbyte)Math.Round(own[k] / largest * sbyte.MaxValue, MidpointRounding.ToEven);
        }
    }
}
