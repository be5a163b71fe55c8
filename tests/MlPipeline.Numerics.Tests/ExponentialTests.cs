namespace MlPipeline.Numerics.Tests;

public sealed class ExponentialTests
{
    [Fact]
    public void Exp_agrees_with_the_runtime_over_its_whole_range()
    {
        for (var x = -708.0; x <= 709; x += 0.0137) AssertClose(Math.Exp(x), PortableMath.Exp(x));
    }

    [Fact]
    public void Exp_of_small_numbers_keeps_its_last_digits()
    {
        for (var x = 1.0; x > 1e-300; x /= 1.7)
        {
            AssertClose(Math.Exp(x), PortableMath.Exp(x));
            AssertClose(Math.Exp(-x), PortableMath.Exp(-x));
        }
    }

    [Fact]
    public void Log_agrees_with_the_runtime_from_the_smallest_to_the_largest_number()
    {
        for (var x = double.Epsilon; x < double.MaxValue / 1.3; x = Math.Max(x * 1.3, double.BitIncrement(x))) AssertClose(Math.Log(x), PortableMath.Log(x));
        AssertClose(Math.Log(double.MaxValue), PortableMath.Log(double.MaxValue));
    }

    [Fact]
    public void Log_near_one_is_absolutely_exact()
    {
        for (var d = 0.5; d > 1e-17; d /= 1.9)
        {
            Assert.Equal(Math.Log(1 + d), PortableMath.Log(1 + d), 1e-14);
            Assert.Equal(Math.Log(1 - d), PortableMath.Log(1 - d), 1e-14);
        }
    }

    [Fact]
    public void Log_undoes_Exp()
    {
        for (var x = -700.0; x <= 700; x += 1.3) Assert.Equal(x, PortableMath.Log(PortableMath.Exp(x)), 1e-12);
    }

    [Fact]
    public void Exp_never_falls_where_its_argument_rises()
    {
        for (var x = -708.0; x < 709; x += 0.001) Assert.True(PortableMath.Exp(x) < PortableMath.Exp(x + 0.001), $"{x}");
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(709.1, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-708.1, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_at_its_edges(double x, double expected) => Assert.Equal(expected, PortableMath.Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_at_its_edges(double x, double expected) => Assert.Equal(expected, PortableMath.Log(x));

    // The C library gives other last bits on other processors; these must not.
    [Theory]
    [InlineData(1.0, 0x4005BF0A8B145769L, 0x0000000000000000L)]
    [InlineData(0.1, 0x3FF1AEC7B35A00D3L, unchecked((long)0xC0026BB1BBB55516UL))]
    [InlineData(10.0, 0x40D5829DCF95055FL, 0x40026BB1BBB55516L)]
    public void Results_are_the_same_bits_everywhere(double x, long exponential, long logarithm)
    {
        Assert.Equal(exponential, BitConverter.DoubleToInt64Bits(PortableMath.Exp(x)));
        Assert.Equal(logarithm, BitConverter.DoubleToInt64Bits(PortableMath.Log(x)));
    }

    private static void AssertClose(double expected, double actual)
    {
        if (expected == actual) return;
        Assert.True(Math.Abs(actual - expected) <= 1e-13 * Math.Abs(expected), $"{actual:R} instead of {expected:R}");
    }
}
