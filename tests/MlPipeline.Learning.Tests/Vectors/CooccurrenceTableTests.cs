using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.Vectors;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class CooccurrenceTableTests
{
    private const int Terms = 8;

    [Fact]
    public void The_nearer_the_more()
    {
        var table = Counted(window: 3, threads: 1, [(0, -1), (1, -1), (2, -1), (3, -1), (4, -1)]);
        Assert.Equal([0, 3, 2, 1, 0, 0, 0, 0], table.CountsOf(0).ToArray());
        Assert.Equal([2, 3, 0, 3, 2, 0, 0, 0], table.CountsOf(2).ToArray());
    }

    [Fact]
    public void A_pair_keeps_company_with_what_is_beside_it_not_with_its_parts()
    {
        // Tokens 0 1 2, where 0 1 are the term 5 and 1 2 the term 6.
        var table = Counted(window: 2, threads: 1, [(0, 5), (1, 6), (2, -1)]);
        Assert.Equal([0, 0, 2, 0, 0, 0, 0, 0], table.CountsOf(5).ToArray());
        Assert.Equal([2, 0, 0, 0, 0, 0, 0, 0], table.CountsOf(6).ToArray());
        Assert.Equal([0, 2, 1, 0, 0, 0, 2, 0], table.CountsOf(0).ToArray());
    }

    [Fact]
    public void Company_ends_where_the_text_ends()
    {
        var table = new CooccurrenceTable(Terms, Terms, 5);
        var texts = new TermTexts();
        texts.Add(0, -1);
        texts.EndText();
        texts.EndText();
        texts.Add(1, -1);
        texts.EndText();
        table.Add(texts, 1);
        for (var term = 0; term < Terms; term++) Assert.False(table.CountsOf(term).ContainsAnyExcept(0u));
    }

    [Fact]
    public void Counts_what_a_look_at_all_pairs_counts_on_any_number_of_threads() => Prop.ForAll<byte[], PositiveInt>((bytes, size) =>
    {
        var (window, contexts) = (1 + (size.Get % 9), 1 + (size.Get % Terms));
        (int, int)[] tokens = [.. bytes.Select((each, i) => ((each % (Terms + 1)) - 1, i + 1 < bytes.Length ? (each / 16 % (Terms + 1)) - 1 : -1))];
        var expected = SlowCounts(tokens, window, contexts);
        foreach (var threads in (int[])[1, 2, 3])
        {
            var table = new CooccurrenceTable(Terms, contexts, window);
            table.Add(TextOf(tokens), threads);
            table.Add(TextOf(tokens), threads);
            for (var term = 0; term < Terms; term++) Assert.Equal(expected[term].Select(count => 2 * count), table.CountsOf(term).ToArray());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Near_is_near_both_ways() => Prop.ForAll<byte[]>(bytes =>
    {
        (int, int)[] tokens = [.. bytes.Select((each, i) => (each % Terms, i + 1 < bytes.Length && each > 99 ? each / 8 % Terms : -1))];
        var table = Counted(window: 4, threads: 2, tokens);
        for (var one = 0; one < Terms; one++)
        {
            for (var other = 0; other < Terms; other++) Assert.Equal(table.CountsOf(one)[other], table.CountsOf(other)[one]);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Takes_fewer_contexts_rather_than_too_much_memory()
    {
        Assert.Equal(2000, new CooccurrenceTable(200_000, 65_536, 1).Contexts);
        Assert.Equal(3, new CooccurrenceTable(3, 65_536, 1).Contexts);
    }

    private static CooccurrenceTable Counted(int window, int threads, (int Term, int Pair)[] tokens)
    {
        var table = new CooccurrenceTable(Terms, Terms, window);
        table.Add(TextOf(tokens), threads);
        return table;
    }

    private static TermTexts TextOf((int Term, int Pair)[] tokens)
    {
        var texts = new TermTexts();
        foreach (var (term, pair) in tokens) texts.Add(term, pair);
        texts.EndText();
        return texts;
    }

    private static uint[][] SlowCounts((int Term, int Pair)[] tokens, int window, int contexts)
    {
        (int Term, int First, int Last)[] places =
            [.. tokens.SelectMany((token, i) => new[] { (token.Term, i, i), (token.Pair, i, i + 1) }).Where(place => place.Item1 >= 0)];
        var counts = Enumerable.Range(0, Terms).Select(_ => new uint[contexts]).ToArray();
        foreach (var one in places)
        {
            foreach (var other in places)
            {
                var distance = Math.Max(other.First - one.Last, one.First - other.Last);
                if (other.Term < contexts && distance >= 1 && distance <= window) counts[one.Term][other.Term] += (uint)(window + 1 - distance);
            }
        }

        return counts;
    }
}
