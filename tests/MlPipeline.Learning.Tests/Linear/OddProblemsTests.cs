namespace MlPipeline.Learning.Tests.Linear;

public sealed class OddProblemsTests
{
    public static TheoryData<LinearLoss> Losses => [LinearLoss.SquaredHinge, LinearLoss.Logistic];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_single_class_is_always_right(LinearLoss loss)
    {
        var problem = TinyProblems.Of(2, 1, (0, 1, [(0, 1f)]), (0, 1, [(1, 1f)]), (0, 1, []));
        var model = LinearSolver.Solve(problem, new LinearOptions { Loss = loss });
        for (var row = 0; row < 3; row++) Assert.True(TinyProblems.ScoresOf(model, problem, row)[0] > 0);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_class_with_one_example_is_learned(LinearLoss loss)
    {
        var problem = TinyProblems.Of(3, 3, (0, 1, [(0, 1f)]), (0, 1, [(0, 0.9f)]), (1, 1, [(1, 1f)]), (1, 1, [(1, 0.9f)]), (2, 1, [(2, 1f)]));
        var scores = TinyProblems.ScoresOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Cost = 10 }), problem, 4);
        Assert.Equal(2, Array.IndexOf(scores, scores.Max()));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_class_without_examples_is_never_likely(LinearLoss loss)
    {
        var problem = TinyProblems.Of(2, 3, (0, 1, [(0, 1f)]), (2, 1, [(1, 1f)]));
        var model = LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Weighting = ClassWeighting.Balanced });
        for (var row = 0; row < 2; row++) Assert.True(TinyProblems.ScoresOf(model, problem, row)[1] < 0);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Contradicting_and_empty_rows_give_finite_weights(LinearLoss loss)
    {
        var problem = TinyProblems.Of(2, 2, (0, 1, [(0, 1f)]), (1, 1, [(0, 1f)]), (0, 1e-6f, []), (1, 1000, [(1, 1000f)]));
        var model = LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Cost = 100 });
        Assert.All(TinyProblems.WeightsOf(model, problem), weight => Assert.True(float.IsFinite(weight)));
    }

    [Fact]
    public void Nothing_to_learn_from_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LinearSolver.Solve(TinyProblems.Of(1, 1), new LinearOptions()));

    [Theory]
    [InlineData(0f, 0.01, 1)]
    [InlineData(-1f, 0.01, 1)]
    [InlineData(float.NaN, 0.01, 1)]
    [InlineData(float.PositiveInfinity, 0.01, 1)]
    [InlineData(1f, 0.0, 1)]
    [InlineData(1f, 0.6, 1)]
    [InlineData(1f, double.NaN, 1)]
    [InlineData(1f, 0.01, 0)]
    public void Options_outside_their_range_are_refused(float cost, double tolerance, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearOptions { Cost = cost, Tolerance = tolerance, Threads = threads }.Validated());

    [Fact]
    public void The_score_is_the_sum_of_weights_and_constant_for_every_group_of_classes()
    {
        var problem = TinyProblems.Random(60, 10, 19, 2);
        var model = LinearSolver.Solve(problem, new LinearOptions());
        Assert.Equal(19, model.Classes);
        for (var row = 0; row < 60; row++)
        {
            var scores = TinyProblems.ScoresOf(model, problem, row);
            for (var k = 0; k < 19; k++)
            {
                var expected = (double)model.Bias[k];
                for (var i = 0; i < problem.ColumnsOf(row).Length; i++) expected += model.Weight(problem.ColumnsOf(row)[i], k) * problem.ValuesOf(row)[i];
                Assert.Equal(expected, scores[k], 1e-5);
            }
        }
    }
}
