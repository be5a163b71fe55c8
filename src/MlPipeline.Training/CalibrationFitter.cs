using MlPipeline.Learning.Calibration;
using MlPipeline.Models;
using MlPipeline.Numerics;

namespace MlPipeline.Training;

/// <summary>Finds, on held-out predictions, how scores become probabilities and from which confidence a label is accepted.</summary>
public static class CalibrationFitter
{
    private const double Never = 2;
    private const double LeastProbability = 1e-12;

    /// <summary>Fits everything.</summary>
    /// <param name="heldOut">Predictions of models that had not seen the rows.</param>
    /// <param name="linearScale">Inverse temperature of the linear stage.</param>
    /// <param name="boilerplate">Index of the boilerplate label, or −1.</param>
    /// <param name="autoPrecision">Precision wanted of automatic acceptance, 0–1.</param>
    public static Calibration Fit(HeldOutPredictions heldOut, double linearScale, int boilerplate, double autoPrecision)
    {
        double[] logarithms = [.. heldOut.Probabilities.Select(p => PortableMath.Log(Math.Max(p, LeastProbability)))];
        var scale = TemperatureScaling.Fit(logarithms, heldOut.Labels, heldOut.Classes);
        var sigmoids = new PlattScaling[heldOut.Classes];
        Parallel.For(0, heldOut.Classes, label => sigmoids[label] = FitSigmoid(heldOut, label, boilerplate));
        return new Calibration
        {
            LinearScale = linearScale,
            FinalScale = scale,
            AlsoSlopes = Array.ConvertAll(sigmoids, sigmoid => sigmoid.Slope),
            AlsoIntercepts = Array.ConvertAll(sigmoids, sigmoid => sigmoid.Intercept),
            AutoPrecision = autoPrecision,
            AutoThreshold = Threshold(heldOut, scale, autoPrecision),
        };
    }

    private static PlattScaling FitSigmoid(HeldOutPredictions heldOut, int label, int boilerplate)
    {
        var rows = Enumerable.Range(0, heldOut.Units.Length).Where(row => heldOut.Labels[row] != boilerplate).ToArray();
        var scores = Array.ConvertAll(rows, row => heldOut.ScoresOf(row)[label]);
        var positive = Array.ConvertAll(rows, row => heldOut.Labels[row] == label || heldOut.Also[row].Contains(label));
        return PlattScaling.Fit(scores, positive);
    }

    // The smallest confidence from which the rows accepted were right often enough.
    private static double Threshold(HeldOutPredictions heldOut, double scale, double precision)
    {
        var rows = new List<(double Confidence, bool Right)>();
        var probabilities = new double[heldOut.Classes];
        for (var row = 0; row < heldOut.Units.Length; row++)
        {
            for (var k = 0; k < probabilities.Length; k++) probabilities[k] = PortableMath.Log(Math.Max(heldOut.ProbabilitiesOf(row)[k], LeastProbability));
            PortableMath.Softmax(probabilities, scale);
            var best = heldOut.BestOf(row);
            rows.Add((probabilities[best], best == heldOut.Labels[row]));
        }

        var (threshold, right, seen) = (Never, 0, 0);
        foreach (var group in rows.GroupBy(row => row.Confidence).OrderByDescending(group => group.Key))
        {
            seen += group.Count();
            right += group.Count(row => row.Right);
            if (right >= precision * seen) threshold = group.Key;
        }

        return threshold;
    }
}
