using MlPipeline.Numerics;

namespace MlPipeline.Evaluation.Resampling;

/// <summary>
/// The 95 % interval of the expected calibration error. That error is a sum of absolute values, so chance makes it larger: resamples have more of it than the data, and the data more than the truth, and no
/// percentile of them will do. So the true gaps are taken to be the seen ones times one factor, and the interval holds the errors whose factor would not have made what was seen improbable, chance
/// being that of the resamples (test inversion: Carpenter 1999). The figure itself may lie above its interval.
/// </summary>
internal static class CalibrationErrorInterval
{
    private const double Tail = 0.025;
    private const double MostFactor = 4;
    private const int Halvings = 20;

    /// <summary>The interval.</summary>
    /// <param name="samples">The bootstrap.</param>
    /// <param name="gaps">The figures that are the bins' gaps: share right minus mean confidence, times the bin's share of the rows.</param>
    public static (double Low, double High) Of(BootstrapSamples samples, Range gaps)
    {
        var seen = samples.Estimates[gaps];
        var error = seen.Sum(Math.Abs);
        if (samples.Articles < 2 || error == 0) return (error, error);
        var width = NormalDistribution.Student975(samples.Articles - 1) / NormalDistribution.Quantile975 * Math.Sqrt(samples.Articles / (samples.Articles - 1.0));
        var resamples = samples.Values[gaps.Start].Length;
        var chance = new double[resamples][];
        for (var b = 0; b < resamples; b++) chance[b] = [.. samples.Values[gaps].Select((values, bin) => width * (values[b] - seen[bin]))];
        return (Math.Min(1, error * Factor(1 - Tail)), Math.Min(1, error * Factor(Tail)));

        // The largest factor under which so much of the chance stays at or under what was seen.
        double Factor(double share)
        {
            double low = 0, high = MostFactor;
            if (QuantileAt(0, share) > error) return 0;
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (low + high) / 2;
                if (QuantileAt(middle, share) <= error) low = middle;
                else high = middle;
            }

            return low;
        }

        double QuantileAt(double factor, double share)
        {
            var errors = Array.ConvertAll(chance, row =>
            {
                var sum = 0.0;
                for (var bin = 0; bin < row.Length; bin++) sum += Math.Abs((factor * seen[bin]) + row[bin]);
                return sum;
            });
            Array.Sort(errors);
            return BcaInterval.Quantile(errors, share);
        }
    }
}
