using MlPipeline.Learning;
using MlPipeline.Numerics;

namespace MlPipeline.Training.Vectors;

/// <summary>
/// How telling each n-gram is of each class, as variances of the weights: an n-gram that is as common inside the class as outside has little to say and its weight is kept small. The deviation
/// is (1 − β) + β |ln(share of the class's rows with it / share of the other rows with it)|, the log-count ratio of Wang and Manning 2012 ("Baselines and Bigrams", section 2.1) interpolated
/// as in their section 2.4. One row is added to the counts, shared out among the classes by their size, so that rare n-grams do not count for more in rare classes.
/// </summary>
internal static class LogCountRatios
{
    private const float AddedRows = 1;

    /// <summary>Estimates the variances from the rows of a problem.</summary>
    /// <param name="problem">The rows.</param>
    /// <param name="ngrams">Number of n-grams; their columns come first. All others have variance 1.</param>
    /// <param name="weight">β, over 0 and under 1.</param>
    public static WeightVariances Estimate(LinearProblem problem, int ngrams, float weight)
    {
        var (classes, variances) = (problem.Classes, new WeightVariances(problem.ColumnCount, problem.Classes, 0));
        var rows = CountHolders(problem, variances);
        var total = rows.Sum();
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            var holders = 0f;
            for (var k = 0; k < classes; k++) holders += variances[column, k];
            for (var k = 0; k < classes; k++)
            {
                ref var value = ref variances[column, k];

                // A class that is absent or alone has nothing to be compared with.
                value = column >= ngrams || rows[k] <= 0 || rows[k] >= total ? 1 : Variance(value, rows[k], holders, total, weight);
            }
        }

        return variances;
    }

    private static float Variance(float own, float rows, float holders, float total, float weight)
    {
        var share = rows / total;
        var inside = (own + (AddedRows * share)) / rows;
        var outside = (holders - own + (AddedRows * (1 - share))) / (total - rows);
        var deviation = 1 - weight + (weight * Math.Abs(PortableMath.Log(inside / outside)));
        return (float)(deviation * deviation);
    }

    // Adds the weights of the rows that hold a feature, by class, to what was zero; returns the weight of each class.
    private static float[] CountHolders(LinearProblem problem, WeightVariances holders)
    {
        var rows = new float[problem.Classes];
        for (var row = 0; row < problem.Rows; row++)
        {
            var (label, weight) = (problem.Labels[row], problem.RowWeights[row]);
            rows[label] += weight;
            foreach (var column in problem.ColumnsOf(row)) holders[column, label] += weight;
        }

        return rows;
    }
}
