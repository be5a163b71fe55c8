using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Ngrams;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Tests.Ngrams;

public sealed class NgramBagTests
{
    // Few different tokens, so that n-grams repeat; one in five begins a clause.
    private static readonly Arbitrary<Token[]> Texts = Gen.Choose(1, 25).Select(x => new Token(Tokenizer.KeyOf("abcde"[x % 5].ToString()), 0, 1, x <= 5 ? TokenShapes.StartsClause : TokenShapes.None))
        .ListOf().Select(tokens => tokens.ToArray()).ToArbitrary();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_what_a_plain_count_counts_in_order_of_first_sight(int order)
    {
        var bag = new NgramBag();
        Prop.ForAll(Texts, tokens =>
        {
            bag.Fill(tokens, order);
            Assert.Equal(Naive(tokens, order), bag.Hashes.ToArray().Zip(bag.Counts.ToArray()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(400));
    }

    [Theory]
    [InlineData("giá dầu tăng", 6)]
    [InlineData("giá dầu. Tăng", 4)]
    [InlineData("giá. Dầu. Tăng", 3)]
    [InlineData("giá, dầu – tăng", 6)]
    public void An_ngram_ends_with_its_clause(string text, int expected)
    {
        var bag = new NgramBag();
        bag.Fill(Tokenize(text), 3);
        Assert.Equal(expected, bag.Count);
    }

    [Fact]
    public void The_first_clause_mark_does_not_cut_the_ngram_it_begins()
    {
        var bag = new NgramBag();
        bag.Fill(Tokenize(". giá dầu"), 2);
        Assert.Contains(FrozenHash.Append(Tokenizer.KeyOf("giá"), Tokenizer.KeyOf("dầu")), bag.Hashes.ToArray());
    }

    [Fact]
    public void Grows_with_a_long_text_and_forgets_it_afterwards()
    {
        var bag = new NgramBag();
        var words = Enumerable.Range(0, 5000).Select(i => $"w{i}");
        bag.Fill(Tokenize(string.Join(' ', words.Concat(words))), 2);
        Assert.Equal(5000 + 5000, bag.Count);
        Assert.Equal(2 * 5000 + 2 * 5000 - 1, bag.Counts.ToArray().Sum());
        bag.Fill(Tokenize("w1 w2"), 2);
        Assert.Equal([1, 1, 1], bag.Counts.ToArray());
        bag.Fill([], 2);
        Assert.Equal(0, bag.Count);
    }

    [Fact]
    public void Nothing_is_allocated_once_the_bag_has_grown()
    {
        var bag = new NgramBag();
        var tokens = Tokenize(string.Join(' ', Enumerable.Range(0, 2000).Select(i => $"w{i % 700}")));
        bag.Fill(tokens, 3);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) bag.Fill(tokens, 3);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static List<(ulong Hash, int Count)> Naive(Token[] tokens, int order)
    {
        var found = new List<ulong>();
        for (var first = 0; first < tokens.Length; first++)
        {
            for (var length = 1; length <= order && first + length <= tokens.Length; length++)
            {
                var ngram = tokens[first..(first + length)];
                if (ngram.Skip(1).Any(token => token.Shape.HasFlag(TokenShapes.StartsClause))) continue;
                found.Add(ngram.Skip(1).Aggregate(ngram[0].Key, (hash, token) => FrozenHash.Append(hash, token.Key)));
            }
        }

        return [.. found.Distinct().Select(hash => (hash, found.Count(other => other == hash)))];
    }

    private static Token[] Tokenize(string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        return buffer.Tokens.ToArray();
    }
}
