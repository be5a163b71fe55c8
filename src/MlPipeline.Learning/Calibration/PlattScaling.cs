using MlPipeline.Numerics;

namespace MlPipeline.Learning.Calibration;

/// <summary>
/// A sigmoid from score to probability (Platt 1999), fitted by Newton's method with backtracking and Platt's softened targets
/// (Lin, Lin and Weng 2007, "A Note on Platt's Probabilistic Outputs for Support Vector Machines").
/// </summary>
/// <param name="Slope">Factor of the score.</param>
/// <param name="Intercept">Constant.</param>
public readonly record struct PlattScaling(double Slope, double Intercept)
{
    /// <summary>The probability that goes with a score.</summary>
    public double Probability(double score) => PortableMath.Sigmoid((Slope * score) + Intercept);

    /// <summary>Fits the sigmoid.</summary>
    /// <param name="scores">Held-out scores.</param>
    /// <param name="positive">Whether each row is of the class.</param>
    public static PlattScaling Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        var positives = positive.Count(true);
        var negatives = positive.Length - positives;
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (negatives + 2.0);
        var fitted = new PlattScaling(0, PortableMath.Log((positives + 1.0) / (negatives + 1.0)));
        if (positives == 0 || negatives == 0) return fitted;

        var loss = fitted.Loss(scores, positive, high, low);
        for (var iteration = 0; iteration < 100; iteration++)
        {
            double gradientSlope = 0, gradientIntercept = 0, slopeSlope = 1e-12, interceptIntercept = 1e-12, slopeIntercept = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = fitted.Probability(scores[i]);
                var difference = p - (positive[i] ? high : low);
                var curvature = p * (1 - p);
                gradientSlope += difference * scores[i];
                gradientIntercept += difference;
                slopeSlope += curvature * scores[i] * scores[i];
                interceptIntercept += curvature;
                slopeIntercept += curvature * scores[i];
            }

            if (Math.Abs(gradientSlope) < 1e-5 && Math.Abs(gradientIntercept) < 1e-5) break;
            var determinant = (slopeSlope * interceptIntercept) - (slopeIntercept * slopeIntercept);
            var stepSlope = -((interceptIntercept * gradientSlope) - (slopeIntercept * gradientIntercept)) / determinant;
            var stepIntercept = -((slopeSlope * gradientIntercept) - (slopeIntercept * gradientSlope)) / determinant;
            var descent = (gradientSlope * stepSlope) + (gradientIntercept * stepIntercept);
            if (!TryStep(ref fitted, ref loss, stepSlope, stepIntercept, descent, scores, positive, high, low)) break;
        }

        return fitted;
    }

    private static bool TryStep(
        ref PlattScaling fitted, ref double loss, double slope, double intercept, double descent, ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive, double high, double low)
    {
        for (var size = 1.0; size >= 1e-10; size /= 2)
        {
            var next = new PlattScaling(fitted.Slope + (size * slope), fitted.Intercept + (size * intercept));
            var nextLoss = next.Loss(scores, positive, high, low);
            if (nextLoss >= loss + (1e-4 * size * descent)) continue;
            (fitted, loss) = (next, nextLoss);
            return true;
        }

        return false;
    }

    private double Loss(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive, double high, double low)
    {
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var score = (Slope * scores[i]) + Intercept;
            sum += PortableMath.LogOnePlusExp(-score) + ((1 - (positive[i] ? high : low)) * score);
        }

        return sum;
    }
}
