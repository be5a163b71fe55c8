using FsCheck;
using FsCheck.Fluent;

namespace MlPipeline.Numerics.Tests;

public sealed class ProbabilityTests
{
    private static readonly Arbitrary<double[]> Scores = Gen.Choose(-200_000, 200_000).Select(x => x / 250.0).NonEmptyListOf().Select(x => x.ToArray()).ToArbitrary();

    [Fact]
    public void Softmax_sums_to_one_and_keeps_the_order() => Prop.ForAll(Scores, scores =>
    {
        var probabilities = scores.ToArray();
        PortableMath.Softmax(probabilities, 1.7);
        Assert.Equal(1, probabilities.Sum(), 1e-12);
        Assert.All(probabilities, p => Assert.InRange(p, 0, 1));
        for (var i = 1; i < scores.Length; i++) Assert.True(scores[i] > scores[i - 1] ? probabilities[i] >= probabilities[i - 1] : probabilities[i] <= probabilities[i - 1]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Softmax_is_what_the_definition_says()
    {
        double[] scores = [0.5, -1, 2];
        var powers = scores.Select(score => Math.Exp(3 * score)).ToArray();
        PortableMath.Softmax(scores, 3);
        for (var i = 0; i < 3; i++) Assert.Equal(powers[i] / powers.Sum(), scores[i], 1e-13);
    }

    [Fact]
    public void Softmax_of_huge_scores_neither_overflows_nor_divides_by_nothing()
    {
        double[] scores = [1e300, -1e300, 1e300];
        PortableMath.Softmax(scores, 1000);
        Assert.Equal([0.5, 0, 0.5], scores);
    }

    [Fact]
    public void Softmax_of_one_score_is_certain()
    {
        double[] scores = [-12];
        PortableMath.Softmax(scores, 0.001);
        Assert.Equal([1.0], scores);
    }

    [Fact]
    public void The_sigmoid_of_opposite_numbers_sums_to_one()
    {
        for (var x = -800.0; x <= 800; x += 0.7)
        {
            Assert.InRange(PortableMath.Sigmoid(x), 0, 1);
            Assert.Equal(1, PortableMath.Sigmoid(x) + PortableMath.Sigmoid(-x), 1e-15);
        }

        Assert.Equal(0.5, PortableMath.Sigmoid(0));
        Assert.Equal(1, PortableMath.Sigmoid(double.PositiveInfinity));
        Assert.Equal(0, PortableMath.Sigmoid(double.NegativeInfinity));
    }

    [Fact]
    public void LogOnePlusExp_grows_into_its_asymptotes()
    {
        for (var x = -30.0; x <= 30; x += 0.37) Assert.Equal(Math.Log(1 + Math.Exp(x)), PortableMath.LogOnePlusExp(x), 1e-12);
        Assert.Equal(5000, PortableMath.LogOnePlusExp(5000));
        Assert.Equal(0, PortableMath.LogOnePlusExp(-5000));
    }
}
