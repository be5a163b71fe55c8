namespace MlPipeline.Inference.Output;

/// <summary>Rounds probabilities to four decimals: to whole steps of a ten-thousandth.</summary>
internal static class FourDecimals
{
    /// <summary>Number of steps in 1.</summary>
    public const int One = 10_000;

    private const int MostOnStack = 256;

    /// <summary>One probability, in steps.</summary>
    public static int Steps(double probability) => (int)Math.Round(probability * One);

    /// <summary>One probability.</summary>
    public static double Round(double probability) => Math.Round(probability * One) / One;

    /// <summary>
    /// Probabilities that sum to 1, so that the rounded ones do too (largest remainder method): all are rounded down, and what is missing goes to those that
    /// lost most. The largest stays the largest.
    /// </summary>
    /// <param name="probabilities">The probabilities.</param>
    /// <param name="steps">Receives them in steps.</param>
    public static void RoundToSumOne(ReadOnlySpan<double> probabilities, Span<int> steps)
    {
        var lost = probabilities.Length <= MostOnStack ? stackalloc long[probabilities.Length] : new long[probabilities.Length];
        var missing = One;
        for (var i = 0; i < lost.Length; i++)
        {
            var exact = probabilities[i] * One;
            steps[i] = (int)exact;
            lost[i] = InOrder(exact - steps[i]);
            missing -= steps[i];
        }

        for (; missing > 0; missing--)
        {
            var best = IndexOfLargest(lost);
            steps[best]++;
            lost[best] = InOrder((probabilities[best] * One) - steps[best]);
        }
    }

    // The same order as that of the numbers, but compared without a jump, which no processor could foresee.
    private static long InOrder(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        return bits ^ ((bits >> 63) & long.MaxValue);
    }

    private static int IndexOfLargest(ReadOnlySpan<long> values)
    {
        var (best, largest) = (0, values[0]);
        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            best = value > largest ? i : best;
            largest = Math.Max(value, largest);
        }

        return best;
    }
}
