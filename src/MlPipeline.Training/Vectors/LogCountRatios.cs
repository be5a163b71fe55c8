using MlPipeline.Learning;
using MlPipeline.Numerics;

namespace MlPipeline.Training.Vectors;

/// <summary>
/// How telling each n-gram is of each class, as variances of the weights: an n-gram that is as common inside the class as outside has little to say and its weight is kept small. The deviation
/// is (1 − β) + β |ln(share of the class's rows with it / share of the other rows with it)|, the log-count ratio of Wang and Manning 2012 ("Baselines and Bigrams", section 2.1); they
/// scale the features by it (section 2.3) and interpolate the weights found, here the scale is interpolated. One row is added to the counts, shared out among the classes by their size, so that a rare n-gram which a small class lacks does not look like a sign of it.
/// </summary>
internal sealed class LogCountRatios : IWeightVariances
{
    private const float AddedRows = 1;

    private readonly LinearProblem problem;
    private readonly float weight;
    private readonly float[] holders;
    private readonly float[] rows;
    private readonly float total;

    /// <summary>Counts the rows of a problem.</summary>
    /// <param name="problem">The rows.</param>
    /// <param name="ngrams">Number of n-grams; their columns come first. All others have variance 1.</param>
    /// <param name="weight">β, over 0 and under 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside its range.</exception>
    public LogCountRatios(LinearProblem problem, int ngrams, float weight)
    {
        if (weight is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "the weight of the ratios lies between 0 and 1");
        (this.problem, this.weight, holders, rows) = (problem, weight, new float[ngrams], new float[problem.Classes]);
        var buffer = new RowBuffer();
        for (var row = 0; row < problem.Rows; row++)
        {
            rows[problem.Labels[row]] += problem.RowWeights[row];
            foreach (var column in problem.Features.Read(row, buffer).Columns)
            {
                if (column < ngrams) holders[column] += problem.RowWeights[row];
            }
        }

        total = rows.Sum();
    }

    /// <inheritdoc/>
    public void Write(int first, int classes, int stride, Span<float> variances)
    {
        for (var column = 0; column < problem.ColumnCount; column++) variances.Slice(column * stride, classes).Fill(column < holders.Length ? 0 : 1);
        CountOwn(first, classes, stride, variances);
        for (var column = 0; column < holders.Length; column++)
        {
            var own = variances.Slice(column * stride, classes);
            for (var k = 0; k < classes; k++)
            {
                // A class that is absent or alone has nothing to be compared with.
                own[k] = rows[first + k] <= 0 || rows[first + k] >= total ? 1 : Variance(own[k], rows[first + k], holders[column]);
            }
        }
    }

    private void CountOwn(int first, int classes, int stride, Span<float> variances)
    {
        var buffer = new RowBuffer();
        for (var row = 0; row < problem.Rows; row++)
        {
            var place = problem.Labels[row] - first;
            if (place < 0 || place >= classes) continue;
            foreach (var column in problem.Features.Read(row, buffer).Columns)
            {
                if (column < holders.Length) variances[(column * stride) + place] += problem.RowWeights[row];
            }
        }
    }

    private float Variance(float own, float size, float all)
    {
        var share = size / total;
        var inside = (own + (AddedRows * share)) / size;

        // Sums of single precision in another order may leave less than nothing.
        var outside = (Math.Max(0, all - own) + (AddedRows * (1 - share))) / (total - size);
        var deviation = 1 - weight + (weight * Math.Abs(PortableMath.Log(inside / outside)));
        return (float)(deviation * deviation);
    }
}
