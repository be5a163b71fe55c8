using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Tests.Resampling;

public sealed class BcaIntervalTests
{
    // Efron and Tibshirani 1993, table 14.1: the spatial test of 26 children. Section 14.3: the variance is 171.5, its acceleration 0.061.
    private static readonly double[] Spatial = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

    [Fact]
    public void Estimate_and_acceleration_are_the_published_ones()
    {
        var (estimates, accelerations, influences) = Jackknife.Run(new Variance(Spatial));
        Assert.Equal(171.5, estimates[0], 0.05);
        Assert.Equal(0.061, accelerations[0], 0.0005);
        Assert.Equal(26, influences[0]);
    }

    // The same section gives 115.8 to 259.6 for 90 %. An interval for 95 % is wider on both sides, and leans to the right as much.
    [Fact]
    public void The_interval_holds_the_published_one_and_leans_as_it_does()
    {
        var samples = Bootstrap.Run(new Variance(Spatial), 2);
        var (low, high) = BcaInterval.Of(samples, 0);
        Assert.InRange(low, 95, 115.8);
        Assert.InRange(high, 259.6, 310);
        Assert.True(high - 171.5 > 1.2 * (171.5 - low));
    }

    [Fact]
    public void The_number_of_threads_changes_no_value()
    {
        var (one, four) = (Bootstrap.Run(new Variance(Spatial), 1), Bootstrap.Run(new Variance(Spatial), 4));
        Assert.Equal(one.Values[0], four.Values[0]);
        Assert.Equal(BcaInterval.Of(one, 0), BcaInterval.Of(four, 0));
    }

    [Fact]
    public void Equal_articles_leave_no_doubt_and_one_article_nothing_to_draw()
    {
        Assert.Equal((0.0, 0.0), BcaInterval.Of(Bootstrap.Run(new Variance([3, 3, 3, 3]), 1), 0));
        Assert.Equal((0.0, 0.0), BcaInterval.Of(Bootstrap.Run(new Variance([3]), 1), 0));
    }

    [Theory]
    [InlineData(1, 2000)]
    [InlineData(10_000, 2000)]
    [InlineData(30_000, 666)]
    [InlineData(1_000_000, 500)]
    public void Thousands_of_labels_are_drawn_less_often(int figures, int expected) => Assert.Equal(expected, Bootstrap.ResamplesFor(figures));

    /// <summary>The variance of numbers, each an article.</summary>
    private sealed class Variance(double[] numbers) : ArticleFigures
    {
        public override SparseRows Articles { get; } = new(numbers.Length, 3, (row, sums, touched) =>
        {
            (sums[0], sums[1], sums[2]) = (1, numbers[row], numbers[row] * numbers[row]);
            touched.AddRange([0, 1, 2]);
        });

        public override int Count => 1;

        public override void Compute(ReadOnlySpan<double> sums, Span<double> figures) => figures[0] = (sums[2] / sums[0]) - (sums[1] / sums[0] * (sums[1] / sums[0]));
    }
}
