namespace MlPipeline.Evaluation.Drawing;

/// <summary>
/// Round numbers to mark an axis with: multiples of 1, 2 or 5 times a power of ten (P. Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990, pp. 61–63). Powers of ten are
/// multiplied up, not computed, so that every processor finds the same marks.
/// </summary>
public sealed record NiceTicks
{
    private const int LargestPower = 22;

    private NiceTicks(IReadOnlyList<double> values, int decimals) => (Values, Decimals) = (values, decimals);

    /// <summary>The marks inside the range, rising.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Decimals that tell them apart, 0 for whole numbers.</summary>
    public int Decimals { get; }

    /// <summary>Marks for a range; none where no multiple of the step lies in it.</summary>
    /// <param name="least">Beginning of the range.</param>
    /// <param name="most">Its end, not before its beginning.</param>
    /// <param name="wanted">How many marks there should be about, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no number or beyond 1e15, or the range ends before it begins.</exception>
    public static NiceTicks Of(double least, double most, int wanted)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wanted, 2);
        var span = most - least;
        if (!(span >= 0) || Math.Max(Math.Abs(least), Math.Abs(most)) > 1e15) throw new ArgumentOutOfRangeException(nameof(most), "an axis needs two finite numbers of which the second is the larger one");
        if (span < 1e-12 * Math.Max(1, Math.Max(Math.Abs(least), Math.Abs(most)))) return new NiceTicks([least], 0);
        var (digit, power) = Step(span / (wanted - 1));
        var unit = Power(Math.Abs(power));
        // Multiples are made from whole numbers, so 3 · 0.1 is 0.3 and not 0.30000000000000004.
        double At(long index) => power < 0 ? index * digit / unit : index * digit * unit;
        var step = At(1);
        var first = (long)Math.Ceiling((least / step) - 1e-9);
        var last = (long)Math.Floor((most / step) + 1e-9);
        return new NiceTicks([.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => At(first + i))], Math.Max(0, -power));
    }

    // Heckbert's rounding: up to 1.5 is 1, up to 3 is 2, up to 7 is 5, else 10.
    private static (double Digit, int Power) Step(double rough)
    {
        var power = 0;
        while (power < LargestPower && rough >= 10 * Power(power)) power++;
        while (power > -LargestPower && rough * Power(-Math.Min(power, 0)) < 1) power--;
        var fraction = power < 0 ? rough * Power(-power) : rough / Power(power);
        return fraction switch
        {
            < 1.5 => (1, power),
            < 3 => (2, power),
            < 7 => (5, power),
            _ => (1, power + 1),
        };
    }

    private static double Power(int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
