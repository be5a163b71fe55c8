using MlPipeline.Numerics;

namespace MlPipeline.Training.Tests.Runs;

public sealed class CalibrationFitterTests
{
    [Fact]
    public void Automatic_acceptance_keeps_its_promise_on_the_rows_it_was_fitted_on()
    {
        // Surely right, or as good as a coin.
        var random = new SplitMix(3);
        var rows = Rows([.. Enumerable.Range(0, 2000).Select(i => i % 2 == 0 ? (0.97, true) : (0.55, random.Next(2) == 0))]);
        var calibration = CalibrationFitter.Fit(rows, 2, 1, -1, 0.95);
        Assert.Equal((0.95, 0.5), (calibration.AutoPrecision, calibration.AutoCoverage));
        var accepted = rows.Where(row => Calibrated(calibration, row).Max() >= calibration.AutoThreshold).ToArray();
        Assert.Equal(1000, accepted.Length);
        Assert.All(accepted, row => Assert.Equal(0, row.Label));
    }

    [Fact]
    public void Where_no_confidence_is_enough_nothing_is_accepted()
    {
        var calibration = CalibrationFitter.Fit(Rows([.. Enumerable.Range(0, 500).Select(i => (0.9 - (i * 0.0005), i % 3 == 0))]), 2, 1, -1, 0.95);
        Assert.True(calibration.AutoThreshold > 1);
        Assert.Equal(0, calibration.AutoCoverage);
    }

    [Fact]
    public void Accepted_labels_count_as_right_for_the_promise()
    {
        var rows = Rows([.. Enumerable.Range(0, 500).Select(i => (0.9, i % 2 == 0))]);
        Assert.Equal(0, CalibrationFitter.Fit(rows, 2, 1, -1, 0.95).AutoCoverage);
        Assert.Equal(1, CalibrationFitter.Fit([.. rows.Select(row => row with { Accept = [0, 1] })], 2, 1, -1, 0.95).AutoCoverage);
    }

    [Fact]
    public void Without_rows_there_are_still_numbers()
    {
        var calibration = CalibrationFitter.Fit([], 3, 1, -1, 0.95);
        Assert.True(calibration.AutoThreshold > 1);
        Assert.True(calibration.Map.IsValidFor(3));
        Assert.All(calibration.Also, map => Assert.True(double.IsFinite(map.Slope) && double.IsFinite(map.Intercept)));
        Assert.All(calibration.AlsoThresholds, threshold => Assert.InRange(threshold, 0.1, 0.9));
    }

    [Fact]
    public void A_handful_of_rows_a_label_get_no_map_of_their_own()
    {
        CalibrationRow[] rows = [.. Enumerable.Range(0, 30).Select(i => new CalibrationRow(i, i % 10, [], [], new double[10], [.. Enumerable.Range(0, 10).Select(k => k == i % 10 ? 0.55 : 0.05)]))];
        Assert.Equal("temperature", CalibrationFitter.Fit(rows, 10, 1, -1, 0.95).Map.Method);
    }

    [Fact]
    public void Probabilities_that_are_too_sure_are_pulled_back()
    {
        var random = new SplitMix(2);
        var rows = Rows([.. Enumerable.Range(0, 4000).Select(_ => (0.99, random.Next(4) != 0))]);
        Assert.Equal(0.75, Calibrated(CalibrationFitter.Fit(rows, 2, 1, -1, 0.95), rows[0])[0], 0.03);
    }

    [Fact]
    public void Further_topics_are_told_by_their_scores()
    {
        // The second topic goes with the first one wherever its own score is over 0.
        var random = new SplitMix(5);
        var rows = Enumerable.Range(0, 600).Select(i =>
        {
            var score = (random.Next(2001) - 1000) / 500.0;
            return new CalibrationRow(i, 0, score > 0 ? [1] : [], [], [1, score, -1], [0.8, 0.1, 0.1]);
        }).ToArray();
        var calibration = CalibrationFitter.Fit(rows, 3, 1, -1, 0.95);
        Assert.True(calibration.Also[1].Probability(0.3) > calibration.AlsoThresholds[1]);
        Assert.True(calibration.Also[1].Probability(-0.3) < calibration.AlsoThresholds[1]);
    }

    private static double[] Calibrated(Models.Calibration calibration, CalibrationRow row)
    {
        double[] probabilities = [.. row.Probabilities];
        calibration.Map.Apply(probabilities);
        return probabilities;
    }

    // Two labels; the first one is given with the confidence named.
    private static CalibrationRow[] Rows((double Confidence, bool Right)[] rows) =>
        [.. rows.Select((row, i) => new CalibrationRow(i, row.Right ? 0 : 1, [], [], [row.Confidence, -row.Confidence], [row.Confidence, 1 - row.Confidence]))];
}
