using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Numerics;

namespace MlPipeline.Models.Tests.Tables;

public sealed class FeatureTableTests
{
    // Number of n-grams, labels, blocks, and where the random numbers start.
    private static readonly Arbitrary<(int Count, int Labels, int Blocks, int Seed)> Shapes =
        Gen.Choose(0, 300).Zip(Gen.Choose(1, 20)).Zip(Gen.Choose(1, 2).Zip(Gen.Choose(0, int.MaxValue)), (a, b) => (a.Item1, a.Item2, b.Item1, b.Item2)).ToArbitrary();

    [Fact]
    public void A_table_that_would_not_fit_is_refused_before_it_is_learned()
    {
        FeatureTableBuilder.CheckSize(2000, 1, 800_000);
        Assert.Equal("1,000,000 n-grams for 2,000 labels make a model over 2 GB", Assert.Throws<InvalidDataException>(() => FeatureTableBuilder.CheckSize(2000, 1, 1_000_000)).Message);
        Assert.Throws<InvalidDataException>(() => FeatureTableBuilder.CheckSize(int.MaxValue / 16, 2, int.MaxValue));
    }

    [Fact]
    public void Finds_what_was_put_in_and_nothing_else() => Prop.ForAll(Shapes, shape =>
    {
        var (hashes, frequencies, weights) = Draw(shape);
        var table = Build(shape, hashes, frequencies, weights);
        Assert.Equal(shape.Count, table.Count);
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = table.Find(hashes[row]);
            Assert.Equal(frequencies[row], table.InverseDocumentFrequency(slot));
            for (var block = 0; block < shape.Blocks; block++) AssertWeights(weights[row].AsSpan(block * shape.Labels, shape.Labels), table, slot, block);
        }

        var random = new SplitMix((ulong)shape.Seed + 77);
        for (var i = 0; i < 300; i++) Assert.Equal(-1, table.Find(random.Next()));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void The_order_of_the_ngrams_changes_no_byte() => Prop.ForAll(Shapes, shape =>
    {
        var (hashes, frequencies, weights) = Draw(shape);
        var order = Enumerable.Range(0, hashes.Length).ToArray();
        new SplitMix(3).Shuffle<int>(order);
        var other = Build(shape, Array.ConvertAll(order, i => hashes[i]), Array.ConvertAll(order, i => frequencies[i]), Array.ConvertAll(order, i => weights[i]));
        Assert.True(Build(shape, hashes, frequencies, weights).Memory.Span.SequenceEqual(other.Memory.Span));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Adds_factor_times_weight_to_each_lane_and_the_scalar_twin_the_same_bits() => Prop.ForAll(Shapes, ArbMap.Default.ArbFor<short>(), (shape, factor) =>
    {
        shape.Count++;
        var (hashes, frequencies, weights) = Draw(shape);
        var table = Build(shape, hashes, frequencies, weights);
        var slot = table.Find(hashes[0]);
        var block = shape.Blocks - 1;
        var sums = Enumerable.Range(0, table.Lanes).Select(lane => lane / 7f).ToArray();
        float[] added = [.. sums], vector = [.. sums], scalar = [.. sums];
        table.AddTo(slot, block, factor / 100f, added);
        FeatureTable.AddVector(table.Weights(slot, block), factor / 100f * table.Scale(slot, block), vector);
        FeatureTable.AddScalar(table.Weights(slot, block), factor / 100f * table.Scale(slot, block), scalar);
        Assert.Equal(Bits(scalar), Bits(vector));
        Assert.Equal(Bits(scalar), Bits(added));
        for (var lane = 0; lane < table.Lanes; lane++)
            Assert.Equal(sums[lane] + (factor / 100f * table.Scale(slot, block) * table.Weights(slot, block)[lane]), added[lane], 1e-3f);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Ngrams_that_share_a_home_are_told_apart()
    {
        ulong[] hashes = [.. Enumerable.Range(1, 50).Select(i => ulong.MaxValue - (ulong)i)];
        var table = FeatureTableBuilder.Build(1, 1, hashes, [.. Enumerable.Range(1, 50).Select(i => (float)i)], (row, weights) => weights[0] = row);
        for (var row = 0; row < 50; row++) Assert.Equal(row + 1, table.InverseDocumentFrequency(table.Find(hashes[row])));
        Assert.Equal(-1, table.Find(5));
        Assert.Equal(-1, table.Find(ulong.MaxValue - 51));
    }

    [Fact]
    public void A_full_table_ends_the_search()
    {
        var memory = new byte[3 * FeatureTable.StrideOf(8, 1)];
        for (var i = 0; i < memory.Length; i++) memory[i] = 1;
        Assert.Equal(-1, new FeatureTable(memory, 3, 1).Find(12345));
        Assert.Equal(-1, new FeatureTable(Array.Empty<byte>(), 3, 1).Find(12345));
    }

    [Fact]
    public void Bytes_that_end_within_a_slot_are_refused() => Assert.Throws<InvalidDataException>(() => new FeatureTable(new byte[FeatureTable.StrideOf(8, 1) + 1], 3, 1));

    private static (ulong[] Hashes, float[] Frequencies, float[][] Weights) Draw((int Count, int Labels, int Blocks, int Seed) shape)
    {
        var random = new SplitMix((ulong)shape.Seed);
        return ([.. Enumerable.Range(0, shape.Count).Select(_ => random.Next())],
            [.. Enumerable.Range(0, shape.Count).Select(_ => (1 + random.Next(1000)) / 100f)],
            [.. Enumerable.Range(0, shape.Count).Select(_ => Enumerable.Range(0, shape.Labels * shape.Blocks).Select(_ => (random.Next(20_001) - 10_000) / 3000f).ToArray())]);
    }

    private static FeatureTable Build((int Count, int Labels, int Blocks, int Seed) shape, ulong[] hashes, float[] frequencies, float[][] weights) =>
        FeatureTableBuilder.Build(shape.Labels, shape.Blocks, hashes, frequencies, (row, target) => weights[row].CopyTo(target));

    // A weight is kept to half a step of 1/127 of the slot's largest.
    private static void AssertWeights(ReadOnlySpan<float> expected, FeatureTable table, int slot, int block)
    {
        var largest = 0f;
        foreach (var weight in expected) largest = Math.Max(largest, Math.Abs(weight));
        for (var k = 0; k < table.Lanes; k++)
            Assert.Equal(k < expected.Length ? expected[k] : 0, table.Weights(slot, block)[k] * table.Scale(slot, block), (0.5f / 127 * largest) + 1e-6f);
    }

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);
}
