using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.Vectors;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class TermCounterTests
{
    private static ulong Hash(int term) => SplitMix.Mix((ulong)term + 1);

    [Fact]
    public void Counts_what_a_dictionary_counts() => Prop.ForAll<byte[]>(terms =>
    {
        var counter = new TermCounter();
        foreach (var term in terms) counter.Add(Hash(term), 0, 0);
        var expected = terms.CountBy(term => Hash(term)).Select(pair => new TermCount(pair.Key, pair.Value)).OrderByDescending(each => each.Count).ThenBy(each => each.Term).ToArray();
        Assert.Equal(expected, counter.MostFrequent(int.MaxValue, 1, terms.Length));
        Assert.Equal(expected.Length, counter.Count);
        Assert.Equal(expected.Where(each => each.Count >= 2).Take(3), counter.MostFrequent(3, 2, terms.Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_terms_are_all_kept_until_there_are_too_many()
    {
        var counter = new TermCounter();
        for (var term = 0; term < 100_000; term++) counter.Add(Hash(term), 0, 0);
        Assert.Equal(100_000, counter.Count);
        Assert.Equal(100_000, counter.MostFrequent(int.MaxValue, 1, 1).Length);
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_frequent_stays()
    {
        var counter = new TermCounter(mostTerms: 1000);
        for (var i = 0; i < 200_000; i++)
        {
            counter.Add(Hash(i % 10), 0, 0);
            counter.Add(Hash(1000 + i), 0, 0);
            Assert.True(counter.Count <= 1000);
        }

        var frequent = counter.MostFrequent(10, 100, 1);
        Assert.Equal(Enumerable.Range(0, 10).Select(Hash).Order(), frequent.Select(each => each.Term).Order());
        Assert.All(frequent, each => Assert.Equal(20_000, each.Count));
    }

    [Fact]
    public void Terms_that_are_all_as_frequent_do_not_fill_the_memory_either()
    {
        var counter = new TermCounter(mostTerms: 100);
        for (var i = 0; i < 50_000; i++) counter.Add(Hash(i / 7), 0, 0);
        Assert.InRange(counter.Count, 1, 100);
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void A_pair_needs_a_fifth_of_the_texts_that_chance_would_give_its_tokens(int together, bool isKept)
    {
        // Chance lets tokens of 500 and 200 in 1,000 texts meet in 100.
        var counter = new TermCounter();
        var (first, second, pair) = (Hash(1), Hash(2), Hash(3));
        for (var i = 0; i < 500; i++) counter.Add(first, 0, 0);
        for (var i = 0; i < 200; i++) counter.Add(second, 0, 0);
        for (var i = 0; i < together; i++) counter.Add(pair, first, second);
        Assert.Equal(isKept, counter.MostFrequent(10, 1, 1000).Any(each => each.Term == pair));
    }
}
