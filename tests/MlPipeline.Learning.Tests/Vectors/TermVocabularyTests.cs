using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.Vectors;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class TermVocabularyTests
{
    [Fact]
    public void Finds_its_terms_and_no_others() => Prop.ForAll<ushort[]>(numbers =>
    {
        var terms = numbers.Distinct().Select(number => SplitMix.Mix(number)).ToArray();
        var vocabulary = new TermVocabulary([.. terms.Select((term, i) => new TermCount(term, terms.Length - i))]);
        for (var i = 0; i < terms.Length; i++) Assert.Equal(i, vocabulary.Find(terms[i]));
        for (var number = 1 << 16; number < (1 << 16) + 100; number++) Assert.Equal(-1, vocabulary.Find(SplitMix.Mix((ulong)number)));
        Assert.Equal(terms.Length, vocabulary.Count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Terms_whose_high_bits_are_equal_are_told_apart()
    {
        var vocabulary = new TermVocabulary([new(ulong.MaxValue, 3), new(ulong.MaxValue - 1, 2), new(ulong.MaxValue - 2, 1)]);
        Assert.Equal((0, 1, 2, -1), (vocabulary.Find(ulong.MaxValue), vocabulary.Find(ulong.MaxValue - 1), vocabulary.Find(ulong.MaxValue - 2), vocabulary.Find(ulong.MaxValue - 3)));
    }
}
