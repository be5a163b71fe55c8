using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Ngrams;
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
        FeatureTableBuilder.CheckSize(2000, 1, 1_000_000);
        Assert.Equal("1,100,000 n-grams for 2,000 labels make a model over 2 GB", Assert.Throws<InvalidDataException>(() => FeatureTableBuilder.CheckSize(2000, 1, 1_100_000)).Message);
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
            Assert.Equal(frequencies[row], table.InverseDocumentFrequency(slot), 1 / 2048f);
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
    public void A_text_adds_what_its_ngrams_add_one_by_one() => Prop.ForAll(Shapes, ArbMap.Default.ArbFor<byte>(), (shape, strangers) =>
    {
        var (hashes, frequencies, weights) = Draw(shape);
        var table = Build(shape, hashes, frequencies, weights);
        var random = new SplitMix(77);
        ulong[] text = [.. hashes, .. Enumerable.Range(0, strangers).Select(_ => random.Next())];
        random.Shuffle<ulong>(text);
        int[] counts = [.. text.Select(_ => 1 + random.Next(5))];
        var (own, context) = (new float[table.Lanes], new float[shape.Blocks > 1 ? table.Lanes : 0]);
        var (square, found) = table.AddTo(text, counts, own, context);

        var (expectedSquare, expected) = (0f, new float[shape.Blocks * shape.Labels]);
        for (var i = 0; i < text.Length; i++)
        {
            var row = table.Find(text[i]);
            if (row < 0) continue;
            var value = TermFrequency.Weight(counts[i]) * table.InverseDocumentFrequency(row);
            expectedSquare += value * value;
            for (var j = 0; j < expected.Length; j++)
            {
                var (block, label) = (j / shape.Labels, j % shape.Labels);
                expected[j] += table.Weights(row, block)[label] * (value * table.Scale(row, block));
            }
        }

        Assert.Equal(expectedSquare, square);
        Assert.Equal(text.Count(ngram => table.Find(ngram) >= 0), found);
        Assert.Equal(Bits([.. expected[..shape.Labels]]), Bits(own[..shape.Labels]));
        if (shape.Blocks > 1) Assert.Equal(Bits([.. expected[shape.Labels..]]), Bits(context[..shape.Labels]));
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
    public void A_table_without_ngrams_finds_nothing()
    {
        var table = FeatureTableBuilder.Build(3, 1, [], [], (_, _) => { });
        Assert.Equal(0, table.Count);
        Assert.Equal(-1, table.Find(0));
        Assert.Equal(-1, table.Find(ulong.MaxValue));
    }

    [Fact]
    public void Bytes_that_are_no_table_are_refused()
    {
        var bytes = FeatureTableBuilder.Build(3, 1, [1, 2, ulong.MaxValue], [1, 2, 3], (row, weights) => weights[0] = row).Memory.ToArray();
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => new FeatureTable(bytes.AsMemory(0, length), 3, 1));
        foreach (var bits in (int[])[0, -1, 29, int.MaxValue, int.MinValue]) AssertRefused(0, bits);
        foreach (var start in (int[])[1, -1, int.MaxValue]) AssertRefused(4, start);
        AssertRefused(8, 4);
        AssertRefused(8, -1);
        AssertRefused(12, 2);

        void AssertRefused(int place, int value)
        {
            var forged = bytes.ToArray();
            BitConverter.TryWriteBytes(forged.AsSpan(place), value);
            Assert.Throws<InvalidDataException>(() => new FeatureTable(forged, 3, 1));
        }
    }

    private static (ulong[] Hashes, float[] Frequencies, float[][] Weights) Draw((int Count, int Labels, int Blocks, int Seed) shape)
    {
        var random = new SplitMix((ulong)shape.Seed);
        return ([.. Enumerable.Range(0, shape.Count).Select(_ => random.Next())],
            [.. Enumerable.Range(0, shape.Count).Select(_ => (1 + random.Next(1000)) / 100f)],
            [.. Enumerable.Range(0, shape.Count).Select(_ => Enumerable.Range(0, shape.Labels * shape.Blocks).Select(_ => (random.Next(20_001) - 10_000) / 3000f).ToArray())]);
    }

    private static FeatureTable Build((int Count, int Labels, int Blocks, int Seed) shape, ulong[] hashes, float[] frequencies, float[][] weights) =>
        FeatureTableBuilder.Build(shape.Labels, shape.Blocks, hashes, frequencies, (row, target) => weights[row].CopyTo(target));

    // A weight is kept to half a step of 1/127 of the row's largest, which is itself rounded up by less than 1/128.
    private static void AssertWeights(ReadOnlySpan<float> expected, FeatureTable table, int slot, int block)
    {
        var largest = 0f;
        foreach (var weight in expected) largest = Math.Max(largest, Math.Abs(weight));
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], table.Weights(slot, block)[k] * table.Scale(slot, block), (0.505f / 127 * largest) + 1e-6f);
    }

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);
}
