namespace MlPipeline.Inference.Output;

/// <summary>Rounds probabilities to four decimals.</summary>
internal static class FourDecimals
{
    private const int One = 10_000;

    /// <summary>One probability.</summary>
    public static double Round(double probability) => Math.Round(probability * One) / One;

    /// <summary>
    /// Probabilities that sum to 1, so that the rounded ones do too (largest remainder method): all are rounded down, and what is missing goes to those that
    /// lost most. The largest stays the largest.
    /// </summary>
    public static void RoundToSumOne(ReadOnlySpan<double> probabilities, Span<double> rounded)
    {
        var missing = One;
        for (var i = 0; i < probabilities.Length; i++)
        {
            rounded[i] = Math.Floor(probabilities[i] * One);
            missing -= (int)rounded[i];
        }

        for (; missing > 0; missing--)
        {
            var best = 0;
            for (var i = 1; i < rounded.Length; i++)
            {
                if ((probabilities[i] * One) - rounded[i] > (probabilities[best] * One) - rounded[best]) best = i;
            }

            rounded[best]++;
        }

        for (var i = 0; i < rounded.Length; i++) rounded[i] /= One;
    }
}
