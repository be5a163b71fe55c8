namespace MlPipeline.Numerics;

/// <summary>
/// Exponential and logarithm from additions, multiplications and divisions alone. The C library's versions give other last bits on
/// processors with fused multiply-add; IEEE 754 fixes the result of these.
/// </summary>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const int Steps = 32;

    private static readonly double[] Powers = [.. Enumerable.Range(0, Steps).Select(step => Series(step * (Ln2High + Ln2Low) / Steps))];

    /// <summary>e to the power of <paramref name="x"/>, relative error below 1e-14; 0 under −708, positive infinity over 709.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (x > 709) return double.PositiveInfinity;
        if (x < -708) return 0;

        // x = k ln 2 / 32 + r with |r| ≤ ln 2 / 64 (Tang 1989, "Table-driven implementation of the exponential function"): ln 2 in two parts keeps r exact, and six terms reach the last bits.
        var k = (int)Math.Floor((x * (Steps / (Ln2High + Ln2Low))) + 0.5);
        var r = x - (k * (Ln2High / Steps)) - (k * (Ln2Low / Steps));
        var square = r * r;
        var sum = r + (square * (0.5 + (r * (1.0 / 6)))) + (square * square * ((1.0 / 24) + (r * (1.0 / 120)) + (square * (1.0 / 720))));
        var power = Powers[k & (Steps - 1)];
        return (power + (power * sum)) * BitConverter.Int64BitsToDouble(((long)(k >> 5) + 1023) << 52);
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
        var fourth = square * square;
        var eighth = fourth * fourth;
        var low = 1 + (square * (1.0 / 3)) + (fourth * ((1.0 / 5) + (square * (1.0 / 7))));
        var middle = (1.0 / 9) + (square * (1.0 / 11)) + (fourth * ((1.0 / 13) + (square * (1.0 / 15))));
        var high = (1.0 / 17) + (square * (1.0 / 19)) + (fourth * ((1.0 / 21) + (square * (1.0 / 23))));
        var series = low + (eighth * (middle + (eighth * high)));
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

    // e^x for 0 ≤ x < 1, one term after the other.
    private static double Series(double x)
    {
        var sum = 1.0;
        for (var n = 20; n >= 1; n--) sum = 1 + (x / n * sum);
        return sum;
    }
}
