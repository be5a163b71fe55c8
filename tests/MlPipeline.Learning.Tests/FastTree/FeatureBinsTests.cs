using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class FeatureBinsTests
{
    // Neighbours in a float's range, both ends of it, and values that often come twice.
    private static readonly Arbitrary<float[]> Values = Gen.OneOf(
        Gen.Elements(0f, -0f, 1f, float.Epsilon, float.MaxValue, float.MinValue, MathF.BitIncrement(1f), MathF.BitDecrement(float.MaxValue)),
        Gen.Choose(-5, 5).Select(value => (float)value),
        Gen.Choose(int.MinValue, int.MaxValue).Select(value => value / 1000f)).NonEmptyListOf().Select(values => values.ToArray()).ToArbitrary();

    [Fact]
    public void A_bound_parts_the_bins_and_no_more_bins_than_allowed() => Prop.ForAll(Values, Gen.Choose(2, 9).ToArbitrary(), (values, most) =>
    {
        var bins = FeatureBins.Of(new DenseMatrix(values, 1), most, 1);
        Assert.InRange(bins.Count(0), 1, most);
        for (var bin = 0; bin < bins.Count(0) - 1; bin++)
        {
            for (var row = 0; row < values.Length; row++) Assert.Equal(bins.Binned[0][row] <= bin, values[row] <= bins.Bound(0, bin));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neighbouring_floats_are_parted_though_their_mean_is_one_of_them()
    {
        var values = new float[4];
        for (var i = 0; i < values.Length; i++) values[i] = i == 0 ? 1 : MathF.BitIncrement(values[i - 1]);
        var bins = FeatureBins.Of(new DenseMatrix(values, 1), 4, 1);
        for (var bin = 0; bin < 3; bin++) Assert.Equal(values[bin], bins.Bound(0, bin));
        Assert.Equal([0, 1, 2, 3], bins.Binned[0]);
    }

    [Fact]
    public void Values_that_have_room_get_a_bin_each() => Prop.ForAll(Values, values =>
    {
        var distinct = values.Distinct().Count();
        Assert.Equal(distinct, FeatureBins.Of(new DenseMatrix(values, 1), Math.Max(2, distinct), 1).Count(0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_values_have_no_room_bins_get_about_as_many_rows_each()
    {
        var values = Enumerable.Range(0, 1000).Select(i => (float)i * i).ToArray();
        var sizes = FeatureBins.Of(new DenseMatrix(values, 1), 10, 1).Binned[0].CountBy(bin => bin).Select(pair => pair.Value).ToArray();
        Assert.Equal(Enumerable.Repeat(100, 10), sizes);
    }

    [Fact]
    public void A_histogram_less_one_child_is_the_other_child_counted()
    {
        var rows = TreeProblems.Noisy(200, 4, 8);
        var bins = FeatureBins.Of(rows.Features, 16, 2);
        var random = new SplitMix(1);
        var gradients = rows.Labels.Select(label => label - 0.5 + (random.Next(100) / 1000.0)).ToArray();
        var curvatures = rows.Labels.Select(_ => random.Next(250) / 1000.0).ToArray();
        int[] features = [0, 2, 3];
        var all = Enumerable.Range(0, 200).ToArray();
        var (parent, left, right, rest) = (new Histogram(3), new Histogram(3), new Histogram(3), new Histogram(3));
        parent.Fill(bins, features, all, gradients, curvatures);
        left.Fill(bins, features, all.Where(row => bins.Binned[2][row] <= 4).ToArray(), gradients, curvatures);
        right.Fill(bins, features, all.Where(row => bins.Binned[2][row] > 4).ToArray(), gradients, curvatures);
        rest.Subtract(parent, left);
        for (var slot = 0; slot < features.Length; slot++)
        {
            for (var bin = 0; bin < bins.Count(features[slot]); bin++)
            {
                var (expected, actual) = (right[slot, bin], rest[slot, bin]);
                Assert.Equal(expected.Count, actual.Count);
                Assert.Equal(expected.Gradient, actual.Gradient, 1e-12);
                Assert.Equal(expected.Curvature, actual.Curvature, 1e-12);
            }
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Refuses_values_that_are_not_finite(float value) => Assert.Throws<ArgumentException>(() => new DenseMatrix([1, value, 2, 3], 2));

    [Fact]
    public void Refuses_rows_that_are_cut_off()
    {
        Assert.Throws<ArgumentException>(() => new DenseMatrix([1, 2, 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DenseMatrix([1, 2, 3], 0));
    }
}
