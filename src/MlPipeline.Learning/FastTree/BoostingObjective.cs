using MlPipeline.Numerics;

namespace MlPipeline.Learning.FastTree;

/// <summary>
/// The loss that boosting lowers: logistic for two classes, softmax cross-entropy for more (Friedman 2001, sections 4.5 and 4.6), with weights for rows. Gradients and curvatures
/// are derivatives with respect to the scores.
/// </summary>
internal sealed class BoostingObjective(int[] labels, float[] weights, int classes)
{
    /// <summary>Scores a row: one for two classes.</summary>
    public int Scores { get; } = classes == 2 ? 1 : classes;

    /// <summary>The constant scores that fit the labels best; a class without rows counts as half a row.</summary>
    public double[] Start()
    {
        var sums = new double[classes];
        for (var row = 0; row < labels.Length; row++) sums[labels[row]] += weights[row];
        var logs = Array.ConvertAll(sums, sum => PortableMath.Log(Math.Max(sum, 0.5)));
        return classes == 2 ? [logs[1] - logs[0]] : logs;
    }

    /// <summary>Derivatives of one score over all rows.</summary>
    public void Derive(int score, double[] probabilities, double[] gradients, double[] curvatures)
    {
        for (var row = 0; row < labels.Length; row++)
        {
            var p = probabilities[(row * Scores) + score];
            var hit = Scores == 1 ? labels[row] == 1 : labels[row] == score;
            gradients[row] = weights[row] * (p - (hit ? 1 : 0));
            curvatures[row] = weights[row] * p * (1 - p);
        }
    }

    /// <summary>Turns one row's scores into probabilities.</summary>
    public void Probabilities(ReadOnlySpan<double> scores, Span<double> probabilities)
    {
        if (Scores == 1)
        {
            probabilities[0] = PortableMath.Sigmoid(scores[0]);
            return;
        }

        scores.CopyTo(probabilities);
        PortableMath.Softmax(probabilities, 1);
    }

    /// <summary>Weighted mean log loss of all rows.</summary>
    public double Loss(double[] probabilities)
    {
        const double Least = 1e-15;
        double loss = 0, weight = 0;
        for (var row = 0; row < labels.Length; row++)
        {
            var p = Scores == 1 ? (labels[row] == 1 ? probabilities[row] : 1 - probabilities[row]) : probabilities[(row * Scores) + labels[row]];
            loss -= weights[row] * PortableMath.Log(Math.Max(p, Least));
            weight += weights[row];
        }

        return weight == 0 ? 0 : loss / weight;
    }
}
