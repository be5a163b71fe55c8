namespace MlPipeline.Data.Tests;

public sealed class ReadLimitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(ReadLimits.Largest + 1)]
    public void Refuses_limits_that_cannot_be_kept(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxLineBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxArticleBytes = limit });
    }

    [Fact]
    public void Takes_64_MiB_a_line_and_10_MiB_an_article_unless_asked_otherwise() =>
        Assert.Equal((64 << 20, 10 << 20), (ReadLimits.Default.MaxLineBytes, ReadLimits.Default.MaxArticleBytes));
}
