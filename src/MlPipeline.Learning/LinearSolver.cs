namespace MlPipeline.Learning;

/// <summary>
/// One-vs-rest linear learner by dual coordinate descent. Classes are solved in groups of sixteen that share every pass over the data, each class with its own dual
/// variables, shrinking and stopping; groups run in parallel. Which thread solves a group changes nothing.
/// </summary>
public static class LinearSolver
{
    /// <summary>Finds the weights.</summary>
    /// <param name="problem">At least one row.</param>
    /// <param name="options">Loss, cost, tolerance.</param>
    /// <returns>The linear functions, with the duality gap reached for each class.</returns>
    public static LinearModel Solve(LinearProblem problem, LinearOptions options)
    {
        options.Validated();
        ArgumentOutOfRangeException.ThrowIfZero(problem.Rows);
        var positives = PositiveWeights(problem, options.Weighting);
        var groups = new AlignedValues[(problem.Classes + ClassGroup.Width - 1) / ClassGroup.Width];
        var bias = new float[problem.Classes];
        var reports = new SolverReport[problem.Classes];
        Parallel.For(0, groups.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, group =>
        {
            var first = group * ClassGroup.Width;
            var classes = Math.Min(ClassGroup.Width, problem.Classes - first);
            groups[group] = options.Loss == LinearLoss.Logistic
                ? Run<LogisticLoss>(first, bias.AsSpan(first, classes), reports.AsSpan(first, classes))
                : Run<SquaredHingeLoss>(first, bias.AsSpan(first, classes), reports.AsSpan(first, classes));
        });
        return new LinearModel(groups, bias, reports);

        AlignedValues Run<TLoss>(int first, Span<float> groupBias, Span<SolverReport> groupReports)
            where TLoss : struct, IDualLoss
        {
            var solver = new GroupSolver<TLoss>(problem, options, positives, first, groupBias.Length);
            return solver.Run(groupBias, groupReports);
        }
    }

    private static float[] PositiveWeights(LinearProblem problem, ClassWeighting weighting)
    {
        var weights = new float[problem.Classes];
        Array.Fill(weights, 1f);
        if (weighting == ClassWeighting.None) return weights;
        var counts = new int[problem.Classes];
        foreach (var label in problem.Labels) counts[label]++;
        for (var k = 0; k < weights.Length; k++)
            weights[k] = counts[k] == 0 ? 1 : (float)(problem.Rows / ((double)problem.Classes * counts[k]));
        return weights;
    }
}
