namespace MlPipeline.Features.Tests;

public sealed class EncoderOptionsTests
{
    [Fact]
    public void The_defaults_are_within_their_ranges() => Assert.Equal(new EncoderOptions(), new EncoderOptions().Validated());

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void Refuses_orders_outside_their_range(int order) => Assert.Throws<ArgumentOutOfRangeException>(() => new EncoderOptions { MaxOrder = order }.Validated());

    [Theory]
    [InlineData(-0.01f)]
    [InlineData(4.01f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Refuses_weights_outside_their_range(float weight)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncoderOptions { ContextWeight = weight }.Validated());
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncoderOptions { ShapeWeight = weight }.Validated());
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncoderOptions { SeedWeight = weight }.Validated());
    }

    [Fact]
    public void Refuses_a_unit_that_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => new EncoderOptions { Unit = (TextUnit)7 }.Validated());
}
