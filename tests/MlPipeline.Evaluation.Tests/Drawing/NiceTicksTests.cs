using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

public sealed class NiceTicksTests
{
    // The example of Heckbert's paper: 105 to 543 in five marks goes by hundreds.
    [Fact]
    public void Are_those_of_the_paper() => Assert.Equal([200, 300, 400, 500], NiceTicks.Of(105, 543, 5).Values);

    [Fact]
    public void Are_the_shortest_decimals_there_are()
    {
        var ticks = NiceTicks.Of(0, 1, 6);
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1], ticks.Values);
        Assert.Equal(1, ticks.Decimals);
        Assert.Equal([-0.02, -0.01, 0, 0.01], NiceTicks.Of(-0.02, 0.013, 4).Values);
        Assert.Equal((2, 0), (NiceTicks.Of(-0.02, 0.013, 4).Decimals, NiceTicks.Of(0, 50_000, 6).Decimals));
    }

    [Fact]
    public void A_range_of_one_number_has_one_mark() => Assert.Equal([0.7], NiceTicks.Of(0.7, 0.7, 5).Values);

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(1, 0)]
    [InlineData(0, 1e300)]
    public void Refuses_what_is_no_range(double least, double most) => Assert.Throws<ArgumentOutOfRangeException>(() => NiceTicks.Of(least, most, 5));

    [Fact]
    public void Lie_in_the_range_evenly_and_are_about_as_many_as_wanted() =>
        Prop.ForAll(Gen.Choose(-1_000_000, 1_000_000).Two().ToArbitrary(), ends =>
        {
            var (least, most) = (Math.Min(ends.Item1, ends.Item2) / 997.0, Math.Max(ends.Item1, ends.Item2) / 997.0);
            var values = NiceTicks.Of(least, most, 6).Values;
            if (least == most) return values.Count == 1;
            var slack = (most - least) * 1e-6;
            var gaps = values.Zip(values.Skip(1), (a, b) => b - a).ToArray();
            return values.Count is >= 2 and <= 12 && values[0] >= least - slack && values[^1] <= most + slack && gaps.All(gap => gap > 0 && Math.Abs(gap - gaps[0]) < slack);
        }).QuickCheckThrowOnFailure();
}
