using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Numerics;

namespace MlPipeline.Models.Tests;

public sealed class TermVectorsTests
{
    [Fact]
    public void Finds_its_terms_and_no_others() => Prop.ForAll<ushort[], ushort>((numbers, more) =>
    {
        ulong[] hashes = [.. numbers.Append(more).Distinct().Select(number => SplitMix.Mix(number))];
        var vectors = TermVectorsBuilder.Build(1, hashes, new double[hashes.Length], [.. Enumerable.Range(0, hashes.Length).Select(i => (i % 100) + 1f)]);
        Assert.Equal(hashes.Length, vectors.Count);
        Assert.Equal(hashes.Order(), vectors.Hashes.ToArray());
        foreach (var hash in hashes) Assert.Equal(hash, vectors.Hashes[vectors.Find(hash)]);
        for (var number = 1 << 16; number < (1 << 16) + 100; number++) Assert.Equal(-1, vectors.Find(SplitMix.Mix((ulong)number)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hashes_at_the_ends_of_their_range_are_found()
    {
        ulong[] hashes = [0, 1, 2, ulong.MaxValue - 1, ulong.MaxValue];
        var vectors = TermVectorsBuilder.Build(1, hashes, new double[5], [1, 2, 3, 4, 5]);
        for (var place = 0; place < 5; place++) Assert.Equal(place, vectors.Find(hashes[place]));
        Assert.Equal((-1, -1), (vectors.Find(3), vectors.Find(ulong.MaxValue - 2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void Components_are_as_learned_but_for_rounding(int terms)
    {
        var vectors = SmallVectors.Of(terms, 6);
        for (var term = 0; term < terms; term++)
        {
            var place = vectors.Find(SmallVectors.HashOf(term));
            if (place < 0)
            {
                Assert.All(Enumerable.Range(0, 6), k => Assert.Equal(0, SmallVectors.Component(term, k)));
                continue;
            }

            for (var k = 0; k < 6; k++) Assert.Equal(SmallVectors.Component(term, k), vectors.Components(place)[k] * vectors.Scale, vectors.Scale * 0.501);
        }
    }

    [Fact]
    public void The_largest_component_takes_the_whole_range()
    {
        var vectors = TermVectorsBuilder.Build(2, [7, 9], [0, 0], [0.5f, -1.27f, 0.005f, 0]);
        Assert.Equal([50, -127], vectors.Components(0).ToArray());
        Assert.Equal([0, 0], vectors.Components(1).ToArray());
    }

    [Fact]
    public void Frequencies_go_in_eighths_as_far_as_they_can()
    {
        var vectors = TermVectorsBuilder.Build(1, [1, 2, 3], [2.06, 2.07, 1000], [1, 1, 1]);
        Assert.Equal([2f, 2.125f, 31.875f], Enumerable.Range(0, 3).Select(vectors.InverseDocumentFrequency));
    }

    [Fact]
    public void Terms_without_a_vector_are_left_out()
    {
        var vectors = TermVectorsBuilder.Build(2, [3, 1, 2], [1, 2, 3], [1, 0, 0, 0, 0, -1]);
        Assert.Equal([2, 3], vectors.Hashes.ToArray());
        Assert.Equal(3, vectors.InverseDocumentFrequency(vectors.Find(2)));
        Assert.Equal(-1, vectors.Find(1));
    }

    [Fact]
    public void Nothing_but_zeros_cannot_be_stored() => Assert.Throws<ArgumentException>(() => TermVectorsBuilder.Build(2, [1], [1], [0, 0]));

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TermVectorsBuilder.Build(2, [1], [1], [1]));
        Assert.Throws<ArgumentException>(() => TermVectorsBuilder.Build(2, [1], [], [1, 2]));
    }
}
