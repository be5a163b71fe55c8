using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Calibration;

public sealed class PlattScalingTests
{
    [Theory]
    [InlineData(1.7, -0.6)]
    [InlineData(0.4, 2)]
    [InlineData(-3, 0.5)]
    public void Finds_the_sigmoid_that_the_rows_were_drawn_from(double slope, double intercept)
    {
        var random = new SplitMix(4);
        var scores = Enumerable.Range(0, 40_000).Select(_ => (random.Next(6001) - 3000) / 1000.0).ToArray();
        var positive = scores.Select(score => random.Next(1 << 30) < (1 << 30) / (1 + Math.Exp(-(slope * score) - intercept))).ToArray();
        var fitted = PlattScaling.Fit(scores, positive);
        Assert.Equal(slope, fitted.Slope, 0.1);
        Assert.Equal(intercept, fitted.Intercept, 0.1);
        Assert.Equal(1 / (1 + Math.Exp(-fitted.Slope - fitted.Intercept)), fitted.Probability(1), 1e-12);
    }

    [Fact]
    public void Separable_rows_give_a_steep_sigmoid_that_is_never_certain()
    {
        var fitted = PlattScaling.Fit([-2, -1, -1, 1, 1, 2], [false, false, false, true, true, true]);
        Assert.InRange(fitted.Probability(2), 0.75, 0.9999);
        Assert.InRange(fitted.Probability(-2), 0.0001, 0.25);
    }

    [Theory]
    [InlineData(true, 0.9, 1)]
    [InlineData(false, 0, 0.1)]
    public void Rows_of_one_kind_give_a_constant(bool kind, double least, double most)
    {
        var fitted = PlattScaling.Fit(Enumerable.Range(0, 20).Select(i => (double)i).ToArray(), Enumerable.Repeat(kind, 20).ToArray());
        Assert.Equal(0, fitted.Slope);
        Assert.InRange(fitted.Probability(100), least, most);
    }

    [Fact]
    public void Without_rows_anything_is_as_likely_as_not() => Assert.Equal(0.5, PlattScaling.Fit([], []).Probability(3));

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e9)]
    public void Scores_of_any_size_give_a_finite_sigmoid(double size)
    {
        var scores = Enumerable.Range(-50, 100).Select(i => i * size).ToArray();
        var fitted = PlattScaling.Fit(scores, scores.Select((score, i) => score > 0 ^ i % 7 == 0).ToArray());
        Assert.True(double.IsFinite(fitted.Slope) && double.IsFinite(fitted.Intercept));
    }

    [Fact]
    public void Equal_scores_give_their_share()
    {
        var fitted = PlattScaling.Fit(Enumerable.Repeat(0.7, 100).ToArray(), Enumerable.Range(0, 100).Select(i => i < 30).ToArray());
        Assert.Equal(0.3, fitted.Probability(0.7), 0.02);
    }
}
