using MlPipeline.Numerics;

namespace MlPipeline.Features.Gate;

/// <summary>
/// Puts the two stages together: the gate decides how likely boilerplate is, the linear stage shares the rest out among the topics.
/// </summary>
public static class GatedProbabilities
{
    // Keeps logarithms finite; far under the fourth decimal.
    private const double Least = 1e-12;

    /// <summary>Replaces the linear stage's probabilities by those of both stages.</summary>
    /// <param name="probabilities">The linear stage's; receive the result, sum 1.</param>
    /// <param name="boilerplate">Index of the boilerplate label.</param>
    /// <param name="gateScore">Log-odds of boilerplate.</param>
    /// <param name="scale">Inverse temperature of the result.</param>
    public static void Apply(Span<double> probabilities, int boilerplate, double gateScore, double scale)
    {
        var gate = PortableMath.Sigmoid(gateScore);
        var topics = Math.Max(Least, 1 - probabilities[boilerplate]);
        for (var k = 0; k < probabilities.Length; k++)
        {
            var joint = k == boilerplate ? gate : (1 - gate) * probabilities[k] / topics;
            probabilities[k] = PortableMath.Log(Math.Max(Least, joint));
        }

        PortableMath.Softmax(probabilities, scale);
    }
}
