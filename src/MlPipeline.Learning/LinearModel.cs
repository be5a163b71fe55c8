namespace MlPipeline.Learning;

/// <summary>One-vs-rest linear functions: score of class k = bias k + sum over features of value · weight.</summary>
public sealed class LinearModel
{
    private readonly AlignedValues[] groups;

    internal LinearModel(AlignedValues[] groups, float[] bias, SolverReport[] reports)
    {
        this.groups = groups;
        Bias = bias;
        Reports = reports;
    }

    /// <summary>Number of classes.</summary>
    public int Classes => Bias.Length;

    /// <summary>Constant part of each class's score.</summary>
    public float[] Bias { get; }

    /// <summary>How the solver fared, one entry a class.</summary>
    public IReadOnlyList<SolverReport> Reports { get; }

    /// <summary>The weight of one feature for one class.</summary>
    public float Weight(int column, int classIndex) => groups[classIndex / ClassGroup.Width].All[(column * ClassGroup.Width) + (classIndex % ClassGroup.Width)];

    /// <summary>Copies the weights of one feature.</summary>
    /// <param name="column">The feature.</param>
    /// <param name="weights">Receives one a class.</param>
    public void CopyWeights(int column, Span<float> weights)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            var first = group * ClassGroup.Width;
            groups[group].All.Slice(column * ClassGroup.Width, Math.Min(ClassGroup.Width, Classes - first)).CopyTo(weights[first..]);
        }
    }

    /// <summary>The scores of one example.</summary>
    /// <param name="row">Its features.</param>
    /// <param name="scores">Receives a score a class.</param>
    public void Score(FeatureRow row, Span<float> scores)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            var first = group * ClassGroup.Width;
            var sum = ClassGroup.Dot(groups[group].All, row.Columns, row.Values);
            for (var lane = 0; lane < ClassGroup.Width && first + lane < Classes; lane++) scores[first + lane] = sum[lane] + Bias[first + lane];
        }
    }
}

/// <summary>How the solver fared on one class.</summary>
/// <param name="Primal">The objective minimised.</param>
/// <param name="Dual">The lower bound on it that the dual variables prove.</param>
/// <param name="Epochs">Passes over the examples.</param>
public readonly record struct SolverReport(double Primal, double Dual, int Epochs)
{
    /// <summary>How far the objective may still be from its minimum, as a share of it.</summary>
    public double RelativeGap => Primal <= 0 ? 0 : (Primal - Dual) / Primal;
}
