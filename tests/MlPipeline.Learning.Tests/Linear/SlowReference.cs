namespace MlPipeline.Learning.Tests.Linear;

/// <summary>The objective as it is written in the books, minimised in double precision by very many steps downhill.</summary>
internal static class SlowReference
{
    private const int Steps = 40_000;

    /// <summary>The weights of one class against the rest; the last one is the constant.</summary>
    public static double[] Solve(LinearProblem problem, LinearOptions options, int label, double positiveWeight)
    {
        var weights = new double[problem.ColumnCount + 1];
        var costs = Costs(problem, options, label, positiveWeight);
        var curvature = 1.0;
        for (var row = 0; row < problem.Rows; row++)
            curvature += costs[row] * (options.Loss == LinearLoss.Logistic ? 0.25 : 2) * (1 + problem.ValuesOf(row).ToArray().Sum(value => (double)value * value));
        var gradient = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            weights.CopyTo(gradient, 0);
            for (var row = 0; row < problem.Rows; row++)
            {
                var sign = problem.Labels[row] == label ? 1 : -1;
                var slope = costs[row] * sign * Slope(options.Loss, sign * Score(problem, weights, row));
                for (var i = 0; i < problem.ColumnsOf(row).Length; i++) gradient[problem.ColumnsOf(row)[i]] += slope * problem.ValuesOf(row)[i];
                gradient[^1] += slope;
            }

            for (var i = 0; i < weights.Length; i++) weights[i] -= gradient[i] / curvature;
        }

        return weights;
    }

    public static double Objective(LinearProblem problem, LinearOptions options, int label, double positiveWeight, IReadOnlyList<double> weights)
    {
        var costs = Costs(problem, options, label, positiveWeight);
        var loss = Enumerable.Range(0, problem.Rows).Sum(row =>
        {
            var margin = (problem.Labels[row] == label ? 1 : -1) * Score(problem, weights, row);
            return costs[row] * (options.Loss == LinearLoss.Logistic ? Math.Log(1 + Math.Exp(-margin)) : Math.Pow(Math.Max(0, 1 - margin), 2));
        });
        return loss + (0.5 * weights.Sum(weight => weight * weight));
    }

    private static double[] Costs(LinearProblem problem, LinearOptions options, int label, double positiveWeight) =>
        [.. Enumerable.Range(0, problem.Rows).Select(row => options.Cost * problem.RowWeights[row] * (problem.Labels[row] == label ? positiveWeight : 1))];

    private static double Score(LinearProblem problem, IReadOnlyList<double> weights, int row)
    {
        var sum = weights[^1];
        for (var i = 0; i < problem.ColumnsOf(row).Length; i++) sum += weights[problem.ColumnsOf(row)[i]] * problem.ValuesOf(row)[i];
        return sum;
    }

    private static double Slope(LinearLoss loss, double margin) => loss == LinearLoss.Logistic ? -1 / (1 + Math.Exp(margin)) : -2 * Math.Max(0, 1 - margin);
}
