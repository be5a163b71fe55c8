using MlPipeline.Numerics;

namespace MlPipeline.Learning.Calibration;

/// <summary>
/// One number that makes scores into probabilities: softmax(scale · scores), with the scale that gives held-out labels the least log loss
/// (Guo, Pleiss, Sun and Weinberger 2017, "On Calibration of Modern Neural Networks", section 4.2). The order of the labels never changes.
/// </summary>
public static class TemperatureScaling
{
    private const double Least = 1e-3;
    private const double Most = 1e3;

    // Halvings of the logarithmic axis: they leave an error of a hundred-millionth.
    private const int Steps = 30;

    // One number is known well enough from so many scores; of more, rows are left out evenly.
    private const int MostScores = 1_000_000;

    /// <summary>Finds the scale.</summary>
    /// <param name="scores">Held-out scores, one row after the other.</param>
    /// <param name="labels">The right label of each row.</param>
    /// <param name="classes">Scores a row.</param>
    /// <returns>A number from 0.001 to 1,000; 1 where there are no rows or only one class.</returns>
    public static double Fit(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, int classes)
    {
        if (labels.IsEmpty || classes < 2) return 1;

        // The loss is convex in the scale, so its derivative changes sign once: bisection on a logarithmic axis.
        double low = Least, high = Most;
        for (var step = 0; step < Steps; step++)
        {
            var middle = Math.Sqrt(low * high);
            if (Derivative(scores, labels, classes, middle) < 0) low = middle;
            else high = middle;
        }

        return Math.Sqrt(low * high);
    }

    // d/ds of the mean of −ln softmax(s · f)[y] is the mean of (expected score − score of the right label).
    private static double Derivative(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels, int classes, double scale)
    {
        var sum = 0.0;
        var count = 0;
        var probabilities = new double[classes];
        var step = 1 + (int)(((long)labels.Length * classes - 1) / MostScores);
        for (var row = 0; row < labels.Length; row += step)
        {
            count++;
            var own = scores.Slice(row * classes, classes);
            own.CopyTo(probabilities);
            PortableMath.Softmax(probabilities, scale);
            for (var k = 0; k < classes; k++) sum += probabilities[k] * own[k];
            sum -= own[labels[row]];
        }

        return sum / count;
    }
}
