namespace MlPipeline.Numerics.Tests;

public sealed class NormalDistributionTests
{
    // Abramowitz and Stegun 1964, table 26.1 and 26.2 (fifteen digits from the same series).
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1, 0.158655253931457)]
    [InlineData(1.96, 0.975002104851780)]
    [InlineData(3, 0.998650101968370)]
    [InlineData(-5, 2.866515718791939e-7)]
    [InlineData(-8, 6.220960574271785e-16)]
    [InlineData(-40, 0)]
    [InlineData(40, 1)]
    public void Cumulative_is_the_published_one(double x, double expected) => Assert.Equal(expected, NormalDistribution.Cumulative(x), 1e-14);

    // Wichura 1988 gives the last two for checking.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Quantile_is_the_published_one(double p, double expected) => Assert.Equal(expected, NormalDistribution.Quantile(p), 1e-12);

    [Fact]
    public void Quantile_undoes_cumulative()
    {
        for (var x = -6.0; x < 6; x += 0.01) Assert.Equal(x, NormalDistribution.Quantile(NormalDistribution.Cumulative(x)), 1e-7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    public void What_is_no_probability_has_no_quantile(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(p));

    [Theory]
    [InlineData(5, 2.571)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(120, 1.980)]
    [InlineData(1_000_000, 1.960)]
    public void Students_quantile_is_that_of_the_tables(int degrees, double expected) => Assert.Equal(expected, NormalDistribution.Student975(degrees), 0.01);
}
