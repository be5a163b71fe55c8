namespace MlPipeline.Learning.Tests.Linear;

public sealed class LinearSolverTests
{
    private static readonly LinearOptions Exact = new() { Tolerance = 1e-5, Threads = 1 };

    [Theory]
    [InlineData(LinearLoss.SquaredHinge, 1f, ClassWeighting.None)]
    [InlineData(LinearLoss.SquaredHinge, 0.1f, ClassWeighting.Balanced)]
    [InlineData(LinearLoss.SquaredHinge, 5f, ClassWeighting.None)]
    [InlineData(LinearLoss.Logistic, 1f, ClassWeighting.None)]
    [InlineData(LinearLoss.Logistic, 0.1f, ClassWeighting.Balanced)]
    [InlineData(LinearLoss.Logistic, 5f, ClassWeighting.Balanced)]
    public void Finds_the_weights_that_a_slow_search_finds(LinearLoss loss, float cost, ClassWeighting weighting)
    {
        var problem = TinyProblems.Random(25, 6, 3, 11, weighted: true);
        var options = Exact with { Loss = loss, Cost = cost, Weighting = weighting };
        var model = LinearSolver.Solve(problem, options);
        for (var k = 0; k < 3; k++)
        {
            var positive = weighting == ClassWeighting.None ? 1 : 25.0 / (3.0 * problem.Labels.Count(label => label == k));
            var expected = SlowReference.Solve(problem, options, k, positive);
            for (var column = 0; column < 6; column++) Assert.Equal(expected[column], model.Weight(column, k), 1e-2);
            Assert.Equal(expected[^1], model.Bias[k], 1e-2);
            Assert.Equal(SlowReference.Objective(problem, options, k, positive, expected), model.Reports[k].Primal, 1e-3);
        }
    }

    [Theory]
    [InlineData(LinearLoss.SquaredHinge, 0.1)]
    [InlineData(LinearLoss.SquaredHinge, 1e-3)]
    [InlineData(LinearLoss.Logistic, 0.1)]
    [InlineData(LinearLoss.Logistic, 1e-3)]
    public void Stops_once_the_duality_gap_is_small_enough(LinearLoss loss, double tolerance)
    {
        var problem = TinyProblems.Random(300, 40, 11, 3, weighted: true);
        var options = Exact with { Loss = loss, Tolerance = tolerance };
        var model = LinearSolver.Solve(problem, options);
        Assert.Equal(11, model.Reports.Count);
        for (var k = 0; k < 11; k++)
        {
            var report = model.Reports[k];
            Assert.InRange(report.RelativeGap, -1e-5, tolerance);
            Assert.InRange(report.Epochs, 1, 499);
            double[] weights = [.. Enumerable.Range(0, 40).Select(column => (double)model.Weight(column, k)), model.Bias[k]];
            Assert.Equal(SlowReference.Objective(problem, options, k, 1, weights), report.Primal, 1e-3 * report.Primal);
        }
    }

    [Theory]
    [InlineData(LinearLoss.SquaredHinge)]
    [InlineData(LinearLoss.Logistic)]
    public void The_number_of_threads_changes_no_bit(LinearLoss loss)
    {
        var problem = TinyProblems.Random(200, 50, 27, 5);
        var one = TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 1 }), problem);
        Assert.Equal(one, TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 2 }), problem));
        Assert.Equal(one, TinyProblems.WeightsOf(LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Threads = 8 }), problem));
    }

    [Fact]
    public void The_classes_beside_it_change_nothing_for_a_class()
    {
        var problem = TinyProblems.Random(150, 20, 9, 8);
        var others = problem with { Labels = [.. problem.Labels.Select(label => label == 8 ? 1 : 0)], Classes = 2 };
        var among = LinearSolver.Solve(problem, Exact);
        var alone = LinearSolver.Solve(others, Exact);
        for (var column = 0; column < 20; column++) Assert.Equal(alone.Weight(column, 1), among.Weight(column, 8), 1e-2f);
    }

    [Theory]
    [InlineData(LinearLoss.SquaredHinge)]
    [InlineData(LinearLoss.Logistic)]
    public void Learns_a_tiny_separable_set_by_heart(LinearLoss loss)
    {
        var problem = TinyProblems.Of(4, 4, [.. Enumerable.Range(0, 12).Select(i => (i % 4, 1f, new[] { (i % 4, 1f), ((i + 1) % 4, 0.3f) }))]);
        var model = LinearSolver.Solve(problem, new LinearOptions { Loss = loss, Cost = 10 });
        for (var row = 0; row < 12; row++)
        {
            var scores = TinyProblems.ScoresOf(model, problem, row);
            Assert.Equal(row % 4, Array.IndexOf(scores, scores.Max()));
            Assert.All(scores.Where((_, k) => k != row % 4), score => Assert.True(score < 0));
        }
    }

    [Fact]
    public void A_row_that_counts_double_is_two_rows()
    {
        (int, float, (int, float)[])[] rows = [(0, 1, [(0, 1f)]), (1, 1, [(0, 0.8f), (1, 0.5f)]), (0, 1, [(1, -1f)])];
        var doubled = LinearSolver.Solve(TinyProblems.Of(2, 2, rows[0], (1, 2, rows[1].Item3), rows[2]), Exact);
        var twice = LinearSolver.Solve(TinyProblems.Of(2, 2, rows[0], rows[1], rows[1], rows[2]), Exact);
        for (var column = 0; column < 2; column++) Assert.Equal(twice.Weight(column, 1), doubled.Weight(column, 1), 1e-2f);
        Assert.Equal(twice.Bias[1], doubled.Bias[1], 1e-2f);
    }

    [Fact]
    public void Balancing_lifts_rare_classes()
    {
        (int, float, (int, float)[])[] rows = [.. Enumerable.Repeat((0, 1f, new[] { (0, 1f) }), 30), (1, 1f, [(0, 1f), (1, 0.2f)])];
        var problem = TinyProblems.Of(2, 2, rows);
        var plain = TinyProblems.ScoresOf(LinearSolver.Solve(problem, Exact), problem, 30);
        var balanced = TinyProblems.ScoresOf(LinearSolver.Solve(problem, Exact with { Weighting = ClassWeighting.Balanced }), problem, 30);
        Assert.True(balanced[1] > plain[1] + 0.1, $"{balanced[1]} after {plain[1]}");
    }
}
