using MlPipeline.Numerics;

namespace MlPipeline.Training.Tests.Runs;

public sealed class CalibrationFitterTests
{
    [Fact]
    public void The_threshold_is_the_smallest_that_keeps_the_promise()
    {
        // Right above 0.8, half right between 0.5 and 0.8.
        var rows = Enumerable.Range(0, 200).Select(i => i < 100 ? (0.81 + (i * 0.001), true) : (0.51 + ((i - 100) * 0.002), i % 2 == 0)).ToArray();
        var calibration = CalibrationFitter.Fit(HeldOut(rows), 1, -1, 0.95);
        var accepted = Confidences(rows, calibration.FinalScale).Zip(rows).Where(row => row.First >= calibration.AutoThreshold).ToArray();
        Assert.InRange(accepted.Length, 100, 111);
        Assert.True(accepted.Count(row => row.Second.Item2) >= 0.95 * accepted.Length);
        Assert.Equal(0.95, calibration.AutoPrecision);
    }

    [Fact]
    public void Where_no_confidence_is_enough_nothing_is_accepted()
    {
        var calibration = CalibrationFitter.Fit(HeldOut([.. Enumerable.Range(0, 50).Select(i => (0.9 - (i * 0.005), false))]), 1, -1, 0.95);
        Assert.True(calibration.AutoThreshold > 1);
    }

    [Fact]
    public void Without_rows_there_are_still_numbers()
    {
        var calibration = CalibrationFitter.Fit(HeldOut([]), 1, -1, 0.95);
        Assert.True(calibration.AutoThreshold > 1);
        Assert.Equal(1, calibration.FinalScale);
        Assert.All(calibration.AlsoSlopes.Concat(calibration.AlsoIntercepts), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Probabilities_that_are_too_sure_are_pulled_back()
    {
        var random = new SplitMix(2);
        var rows = Enumerable.Range(0, 4000).Select(_ => (0.99, random.Next(4) != 0)).ToArray();
        var calibration = CalibrationFitter.Fit(HeldOut(rows), 1, -1, 0.95);
        Assert.Equal(0.75, Confidences(rows[..1], calibration.FinalScale)[0], 0.03);
    }

    private static double[] Confidences((double, bool)[] rows, double scale) => Array.ConvertAll(rows, row =>
    {
        double[] values = [Math.Log(row.Item1), Math.Log(1 - row.Item1)];
        PortableMath.Softmax(values, scale);
        return values[0];
    });

    // Two labels; the first one is given with the confidence named.
    private static HeldOutPredictions HeldOut((double Confidence, bool Right)[] rows) => new()
    {
        Units = [.. Enumerable.Range(0, rows.Length)],
        Labels = Array.ConvertAll(rows, row => row.Right ? 0 : 1),
        Also = Array.ConvertAll(rows, _ => (IReadOnlyList<int>)[]),
        Scores = [.. rows.SelectMany(row => new[] { row.Confidence, -row.Confidence })],
        Probabilities = [.. rows.SelectMany(row => new[] { row.Confidence, 1 - row.Confidence })],
        Classes = 2,
    };
}
