using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Articles;

namespace MlPipeline.Data.Tests.Articles;

public sealed class ArticleShardTests
{
    [Fact]
    public void Every_name_is_in_exactly_one_of_the_parts() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((name, count) => Enumerable.Range(1, Math.Min(count.Get, 50)).Count(number => new ArticleShard(number, Math.Min(count.Get, 50)).Holds(name.Get)) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_are_about_equally_large()
    {
        foreach (var count in (int[])[2, 3, 7, 16])
        {
            var sizes = Enumerable.Range(1, count).Select(number => Enumerable.Range(0, 16_000).Count(article => new ArticleShard(number, count).Holds($"a{article:00000}")));
            Assert.All(sizes, size => Assert.InRange(size * count, 14_000, 18_000));
        }
    }

    // Frozen: jobs of one run may be different versions of the program.
    [Theory]
    [InlineData("a0017", 1)]
    [InlineData("vn/2026/đường dây 500 kV", 4)]
    [InlineData("", 1)]
    public void A_name_keeps_its_part(string name, int part) => Assert.True(new ArticleShard(part, 8).Holds(name));

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/12", 3, 12)]
    [InlineData("1000000/1000000", 1_000_000, 1_000_000)]
    public void Reads_what_it_writes(string text, int number, int count)
    {
        Assert.Equal(new ArticleShard(number, count), ArticleShard.Parse(text));
        Assert.Equal(text, new ArticleShard(number, count).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("/")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("-1/3")]
    [InlineData("1/3/5")]
    [InlineData(" 1/3")]
    [InlineData("1.0/3")]
    [InlineData("1/1000001")]
    [InlineData("1/99999999999999999999")]
    public void Refuses_what_is_no_part(string text) => Assert.Null(ArticleShard.Parse(text));
}
