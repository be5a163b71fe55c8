using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Calibration;

public sealed class IsotonicRegressionTests
{
    // Few different scores, so that many rows share one.
    private static readonly Arbitrary<(double Score, bool Positive)[]> Rows =
        Gen.Choose(0, 6).Zip(Gen.Choose(0, 1), (score, hit) => (score / 10.0, hit == 1)).NonEmptyListOf().Select(rows => rows.ToArray()).ToArbitrary();

    // Robertson, Wright and Dykstra 1988: the value at a score is the largest, over what lies below, of the smallest mean up to what lies above.
    [Fact]
    public void Blocks_have_the_values_of_the_least_squares_fit() => Prop.ForAll(Rows, rows =>
    {
        var fitted = Fit(rows);
        var scores = rows.Select(row => row.Score).Distinct().Order().ToArray();
        foreach (var score in scores)
        {
            var expected = scores.Where(low => low <= score).Max(low => scores.Where(high => high >= score).Min(high =>
                rows.Where(row => row.Score >= low && row.Score <= high).Average(row => row.Positive ? 1.0 : 0.0)));
            Assert.Contains(fitted.Probabilities, value => Math.Abs(value - expected) < 1e-12);
        }

        Assert.Equal(fitted.Scores.Order(), fitted.Scores);
        Assert.Equal(fitted.Probabilities.Order(), fitted.Probabilities);
        Assert.Equal(rows.Average(row => row.Positive ? 1.0 : 0.0), scores.Sum(score => Weight(rows, score) * fitted.Probabilities[BlockOf(fitted, rows, score)]) / rows.Length, 1e-9);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Prop.ForAll(Rows, rows =>
    {
        var shuffled = rows.ToArray();
        new SplitMix(4).Shuffle<(double, bool)>(shuffled);
        Assert.Equal(Fit(rows).Probabilities, Fit(shuffled).Probabilities);
        Assert.Equal(Fit(rows).Scores, Fit(shuffled).Scores);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Between_its_points_it_is_straight_and_outside_constant()
    {
        var fitted = Fit([(0.2, false), (0.4, true)]);
        Assert.Equal((0.0, 0.0), (fitted.Probability(-3), fitted.Probability(0.2)));
        Assert.Equal(0.5, fitted.Probability(0.3), 1e-12);
        Assert.Equal((1.0, 1.0), (fitted.Probability(0.4), fitted.Probability(9)));
    }

    [Fact]
    public void Without_rows_there_is_no_function() => Assert.Throws<ArgumentOutOfRangeException>(() => IsotonicRegression.Fit([], []));

    private static IsotonicRegression Fit((double Score, bool Positive)[] rows) => IsotonicRegression.Fit(Array.ConvertAll(rows, row => row.Score), Array.ConvertAll(rows, row => row.Positive));

    private static int Weight((double Score, bool Positive)[] rows, double score) => rows.Count(row => row.Score == score);

    // Blocks follow the scores, so the block of a score is found by the mean that the definition gives it.
    private static int BlockOf(IsotonicRegression fitted, (double Score, bool Positive)[] rows, double score)
    {
        var scores = rows.Select(row => row.Score).Distinct().Order().ToArray();
        var value = scores.Where(low => low <= score).Max(low => scores.Where(high => high >= score).Min(high =>
            rows.Where(row => row.Score >= low && row.Score <= high).Average(row => row.Positive ? 1.0 : 0.0)));
        return Array.FindIndex(fitted.Probabilities, each => Math.Abs(each - value) < 1e-12);
    }
}
