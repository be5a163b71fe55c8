namespace MlPipeline.Learning.Tests.Linear;

public sealed class VariancesTests
{
    private static readonly LinearOptions Exact = new() { Tolerance = 1e-5, Threads = 1 };

    public static TheoryData<LinearLoss> Losses => [LinearLoss.SquaredHinge, LinearLoss.Logistic];

    [Theory]
    [InlineData(LinearLoss.SquaredHinge, 1f, ClassWeighting.None)]
    [InlineData(LinearLoss.SquaredHinge, 0.2f, ClassWeighting.Balanced)]
    [InlineData(LinearLoss.Logistic, 1f, ClassWeighting.None)]
    [InlineData(LinearLoss.Logistic, 3f, ClassWeighting.Balanced)]
    public void Finds_the_weights_that_a_slow_search_finds(LinearLoss loss, float cost, ClassWeighting weighting)
    {
        var variances = TableVariances.Random(6, 3, 4);
        var problem = TinyProblems.Random(25, 6, 3, 11, weighted: true) with { Variances = variances };
        var options = Exact with { Loss = loss, Cost = cost, Weighting = weighting };
        var model = LinearSolver.Solve(problem, options);
        for (var k = 0; k < 3; k++)
        {
            var positive = weighting == ClassWeighting.None ? 1 : 25.0 / (3.0 * problem.Labels.Count(label => label == k));
            var scaled = variances.Scale(problem, k);
            var expected = SlowReference.Solve(scaled, options, k, positive);
            for (var column = 0; column < 6; column++) Assert.Equal(expected[column] * Math.Sqrt(variances[column, k]), model.Weight(column, k), 2e-2);
            Assert.Equal(expected[^1], model.Bias[k], 1e-2);
            Assert.Equal(SlowReference.Objective(scaled, options, k, positive, expected), model.Reports[k].Primal, 2e-3);
        }
    }

    // More classes than one group, so that lanes without a class are among them.
    [Theory]
    [MemberData(nameof(Losses))]
    public void Is_the_plain_learner_on_features_scaled_for_each_class(LinearLoss loss)
    {
        var variances = TableVariances.Random(30, 11, 7);
        var problem = TinyProblems.Random(200, 30, 11, 3, weighted: true) with { Variances = variances };
        var model = LinearSolver.Solve(problem, Exact with { Loss = loss });
        foreach (var k in (int[])[0, 7, 8, 10])
        {
            var plain = LinearSolver.Solve(variances.Scale(problem, k), Exact with { Loss = loss });
            for (var column = 0; column < 30; column++) Assert.Equal(plain.Weight(column, k) * Math.Sqrt(variances[column, k]), model.Weight(column, k), 3e-2);
            Assert.Equal(plain.Reports[k].Primal, model.Reports[k].Primal, 1e-3 * plain.Reports[k].Primal);
            Assert.InRange(model.Reports[k].RelativeGap, -1e-5, 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Variances_of_one_change_no_bit(LinearLoss loss)
    {
        var problem = TinyProblems.Random(150, 20, 9, 5, weighted: true);
        var options = new LinearOptions { Loss = loss, Threads = 1 };
        Assert.Equal(
            TinyProblems.WeightsOf(LinearSolver.Solve(problem, options), problem),
            TinyProblems.WeightsOf(LinearSolver.Solve(problem with { Variances = TableVariances.All(20, 9, 1) }, options), problem));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_number_of_threads_changes_no_bit(LinearLoss loss)
    {
        var problem = TinyProblems.Random(200, 50, 27, 5) with { Variances = TableVariances.Random(50, 27, 6) };
        var one = TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 1 }), problem);
        Assert.All(one, weight => Assert.True(float.IsFinite(weight)));
        Assert.Equal(one, TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 2 }), problem));
        Assert.Equal(one, TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 8 }), problem));
    }

    [Fact]
    public void A_small_variance_keeps_a_weight_small()
    {
        // Two features that say the same, one of them hardly allowed to.
        (int, float, (int, float)[])[] rows = [.. Enumerable.Range(0, 20).Select(i => (i % 2, 1f, new[] { (0, i % 2 == 0 ? -1f : 1), (1, i % 2 == 0 ? -1f : 1) }))];
        var model = LinearSolver.Solve(TinyProblems.Of(2, 2, rows) with { Variances = new TableVariances([[1, 1], [0.01f, 0.01f]]) }, Exact);
        Assert.Equal(model.Weight(0, 1) / 100, model.Weight(1, 1), 1e-3);
        Assert.True(model.Weight(0, 1) > 0.5);
    }
}
