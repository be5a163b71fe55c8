using MlPipeline.Evaluation.Comparing;

namespace MlPipeline.Evaluation.Tests.Comparing;

public sealed class McNemarTests
{
    // Two-sided sign test, by hand: 2 (C(n, 0) + … + C(n, k)) / 2ⁿ.
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(5, 0, 0.0625)]
    [InlineData(0, 6, 0.03125)]
    [InlineData(8, 2, 0.109375)]
    [InlineData(5, 5, 1)]
    [InlineData(9, 1, 0.021484375)]
    public void Is_the_probability_worked_out_by_hand(int won, int lost, double expected) => Assert.Equal(expected, McNemar.Probability(won, lost), 1e-12);

    // R's binom.test(15, 41).
    [Fact]
    public void Is_that_of_the_binomial_test() => Assert.Equal(0.11727520595741225, McNemar.Probability(26, 15), 1e-12);

    [Fact]
    public void Is_symmetric()
    {
        for (var won = 0; won < 40; won++)
        {
            for (var lost = 0; lost < 40; lost++) Assert.Equal(McNemar.Probability(won, lost), McNemar.Probability(lost, won));
        }
    }

    [Fact]
    public void Thousands_of_rows_neither_overflow_nor_underflow()
    {
        Assert.Equal(1, McNemar.Probability(30_000, 30_000), 1e-9);
        Assert.Equal(3.907020967830224e-5, McNemar.Probability(30_000, 29_000), 1e-11);
        Assert.InRange(McNemar.Probability(60_000, 100), 0, 1e-300);
    }
}
