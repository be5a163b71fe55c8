namespace MlPipeline.Numerics;

/// <summary>
/// Exponential and logarithm from additions, multiplications and divisions alone. The C library's versions give other last bits on
/// processors with fused multiply-add; IEEE 754 fixes the result of these.
/// </summary>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;

    /// <summary>e to the power of <paramref name="x"/>, relative error below 1e-14; 0 under −708, positive infinity over 709.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x > 709) return double.PositiveInfinity;
        if (x < -708) return 0;

        // x = k ln 2 + r with |r| ≤ ln 2 / 2 (Cody and Waite 1980, ch. 6): ln 2 in two parts keeps r exact.
        var k = Math.Floor((x * InverseLn2) + 0.5);
        var r = x - (k * Ln2High) - (k * Ln2Low);
        var sum = 1.0;
        for (var n = 13; n >= 1; n--) sum = 1 + (r / n * sum);
        return sum * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>Natural logarithm, absolute error below 1e-14 near 1 and relative error below 1e-14 elsewhere; NaN under 0, negative infinity at 0.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;

        var exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54 lifts a subnormal number into the normal range
            exponent = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | (1023L << 52));
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }

        // ln m = 2 artanh((m − 1) / (m + 1)); |s| ≤ 0.172, so twelve terms reach the last bits.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var series = 0.0;
        for (var n = 23; n >= 1; n -= 2) series = (1.0 / n) + (square * series);
        return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * s * series));
    }

    /// <summary>The logistic function 1 / (1 + e^−x), without overflow at either end.</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0) return 1 / (1 + Exp(-x));
        var e = Exp(x);
        return e / (1 + e);
    }

    /// <summary>ln(1 + e^x), without overflow.</summary>
    public static double LogOnePlusExp(double x) => x > 0 ? x + Log(1 + Exp(-x)) : Log(1 + Exp(x));

    /// <summary>Replaces scores by e^(scale · score) over their sum (softmax); the largest is taken off first, so nothing overflows.</summary>
    /// <param name="scores">At least one finite score; receives probabilities with sum 1.</param>
    /// <param name="scale">Inverse temperature, positive.</param>
    public static void Softmax(Span<double> scores, double scale)
    {
        var largest = scores[0];
        foreach (var score in scores) largest = Math.Max(largest, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Exp(scale * (scores[i] - largest));
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }
}
