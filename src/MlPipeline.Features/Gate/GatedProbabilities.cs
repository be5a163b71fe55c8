using MlPipeline.Numerics;

namespace MlPipeline.Features.Gate;

/// <summary>
/// Puts the two stages together: the gate decides how likely boilerplate is, the linear stage shares the rest out among the topics.
/// </summary>
public static class GatedProbabilities
{
    /// <summary>Replaces the linear stage's probabilities by those of both stages.</summary>
    /// <param name="probabilities">The linear stage's; receive the result, sum 1.</param>
    /// <param name="boilerplate">Index of the boilerplate label.</param>
    /// <param name="gateScore">Log-odds of boilerplate.</param>
    public static void Apply(Span<double> probabilities, int boilerplate, double gateScore)
    {
        var gate = PortableMath.Sigmoid(gateScore);
        var topics = 0.0;
        for (var k = 0; k < probabilities.Length; k++) topics += k == boilerplate ? 0 : probabilities[k];
        for (var k = 0; k < probabilities.Length; k++)
        {
            // Where the linear stage leaves nothing for the topics, they share evenly.
            var share = topics > 0 ? probabilities[k] / topics : 1.0 / Math.Max(1, probabilities.Length - 1);
            probabilities[k] = k == boilerplate ? gate : (1 - gate) * share;
        }
    }
}
