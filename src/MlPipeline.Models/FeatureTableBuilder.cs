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

    /// <summary>The table of some n-grams. The same n-grams give the same bytes in whatever order they come.</summary>
    /// <param name="labels">Number of labels.</param>
    /// <param name="blocks">Blocks of weights an n-gram, 1 or 2.</param>
    /// <param name="hashes">Frozen hashes of the n-grams, each once.</param>
    /// <param name="inverseDocumentFrequencies">Beside the hashes, each over 0.</param>
    /// <param name="source">Gives the weights.</param>
    /// <param name="leastContribution">An n-gram none of whose weights times its inverse document frequency reaches this is left out.</param>
    /// <exception cref="InvalidDataException">It would not fit into 2 GB.</exception>
    public static FeatureTable Build(int labels, int blocks, ReadOnlySpan<ulong> hashes, ReadOnlySpan<float> inverseDocumentFrequencies, WeightSource source, float leastContribution = 0)
    {
        CheckSize(labels, blocks, hashes.Length);
        var weights = new float[labels * blocks];
        var rows = Kept(hashes.Length, inverseDocumentFrequencies, leastContribution, source, weights);
        var sorted = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++) sorted[i] = hashes[rows[i]];
        Array.Sort(sorted, rows);
        var bits = BitsFor(sorted.Length);
        SortBuckets(sorted, rows, 64 - bits, inverseDocumentFrequencies);
        var start = FeatureTable.StartOfRows(bits);
        var stride = FeatureTable.StrideOf(labels, blocks);
        var bytes = new byte[start + (sorted.Length * stride) + FeatureTable.Padding];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bits);
        for (var i = 0; i < sorted.Length; i++)
        {
            source(rows[i], weights);
            Write(bytes.AsSpan(start + (i * stride), stride), (uint)sorted[i], inverseDocumentFrequencies[rows[i]], weights, labels, blocks);
        }

        var row = 0;
        for (var bucket = 0L; bucket <= 1L << bits; bucket++)
        {
            while (row < sorted.Length && (long)(sorted[row] >> (64 - bits)) < bucket) row++;
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FeatureTable.HeadBytes + ((int)bucket * sizeof(int))), row);
        }

        return new FeatureTable(bytes, labels, blocks);
    }

    /// <summary>Checks that a table would fit, so that nothing need be learned for one that does not. Parameters as in <see cref="Build"/>.</summary>
    /// <exception cref="InvalidDataException">It would not fit into 2 GB.</exception>
    public static void CheckSize(int labels, int blocks, int ngrams)
    {
        if (FeatureTable.StartOfRows(BitsFor(ngrams)) + ((long)ngrams * FeatureTable.StrideOf(labels, blocks)) + FeatureTable.Padding > Array.MaxLength)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{ngrams:N0} n-grams for {labels:N0} labels make a model over 2 GB"));
    }

    private static int[] Kept(int count, ReadOnlySpan<float> inverseDocumentFrequencies, float leastContribution, WeightSource source, float[] weights)
    {
        var rows = new List<int>(count);
        for (var row = 0; row < count; row++)
        {
            source(row, weights);
            var largest = 0f;
            foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
            if (largest * inverseDocumentFrequencies[row] >= leastContribution) rows.Add(row);
        }

        return [.. rows];
    }

    // Rows of one bucket: the n-gram that most texts have comes first, so that a look-up seldom goes on to the second.
    private static void SortBuckets(ulong[] hashes, int[] rows, int shift, ReadOnlySpan<float> inverseDocumentFrequencies)
    {
        var bucket = new List<(float Frequency, ulong Hash, int Row)>();
        for (var start = 0; start < rows.Length;)
        {
            bucket.Clear();
            for (var i = start; i < rows.Length && hashes[i] >> shift == hashes[start] >> shift; i++) bucket.Add((inverseDocumentFrequencies[rows[i]], hashes[i], rows[i]));
            bucket.Sort();
            foreach (var (_, hash, row) in bucket) (hashes[start], rows[start++]) = (hash, row);
        }
    }

    // One to two rows for each value of the high bits.
    private static int BitsFor(int ngrams) => Math.Max(1, System.Numerics.BitOperations.Log2((uint)Math.Max(1, ngrams)));

    private static void Write(Span<byte> row, uint tag, float frequency, ReadOnlySpan<float> weights, int labels, int blocks)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(row, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(row[4..], (ushort)Math.Clamp(Math.Round(frequency * FeatureTable.FrequencySteps, MidpointRounding.ToEven), 1, ushort.MaxValue));
        for (var block = 0; block < blocks; block++)
        {
            var own = weights.Slice(block * labels, labels);
            var largest = 0f;
            foreach (var weight in own) largest = Math.Max(largest, Math.Abs(weight));
            if (largest == 0) continue;

            // Rounded up to what two bytes hold, so that no weight is more than the largest step.
            var half = (ushort)((BitConverter.SingleToInt32Bits(largest / sbyte.MaxValue) + 0xFFFF) >> 16);
            var scale = FeatureTable.ToSingle(half);
            BinaryPrimitives.WriteUInt16LittleEndian(row[(6 + (2 * block))..], half);
            var target = row.Slice(6 + (2 * blocks) + (labels * block), labels);
            for (var k = 0; k < labels; k++) target[k] = (byte)(sbyte)Math.Round(own[k] / scale, MidpointRounding.ToEven);
        }
    }
}
