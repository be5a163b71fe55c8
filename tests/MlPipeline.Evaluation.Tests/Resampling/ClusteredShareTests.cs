namespace MlPipeline.Evaluation.Tests.Resampling;

public sealed class ClusteredShareTests
{
    // Wilson's interval for 81 of 263 is 0.2553 to 0.3662 (Newcombe 1998, table I); Student's quantile moves it by less than 0.001.
    [Fact]
    public void Rows_that_stand_alone_have_Wilsons_interval()
    {
        var figure = ClusteredShare.Of([.. Enumerable.Range(0, 263).Select(i => (1, i < 81 ? 1 : 0))]);
        Assert.Equal(81 / 263.0, figure.Value, 1e-12);
        Assert.Equal(0.2553, figure.Low, 0.001);
        Assert.Equal(0.3662, figure.High, 0.001);
    }

    [Fact]
    public void Rows_that_are_right_and_wrong_together_say_less()
    {
        var alone = ClusteredShare.Of([.. Enumerable.Range(0, 200).Select(i => (1, i % 4 == 0 ? 0 : 1))]);
        var together = ClusteredShare.Of([.. Enumerable.Range(0, 20).Select(i => (10, i % 4 == 0 ? 0 : 10))]);
        Assert.Equal(alone.Value, together.Value);
        Assert.True(together.High - together.Low > 2.5 * (alone.High - alone.Low));
    }

    [Fact]
    public void Where_all_are_right_an_article_counts_as_one_row()
    {
        var figure = ClusteredShare.Of([.. Enumerable.Repeat((10, 10), 20)]);
        Assert.Equal((1.0, 1.0), (figure.Value, figure.High));
        Assert.InRange(figure.Low, 0.7, 0.85);
        Assert.Equal(figure, ClusteredShare.OfFew(1, 20));
    }

    [Fact]
    public void Without_rows_it_may_be_anything() => Assert.Equal((0.0, 1.0), (ClusteredShare.Of([]).Low, ClusteredShare.Of([]).High));
}
