namespace MlPipeline.Numerics;

/// <summary>The standard normal distribution and Student's quantiles near its own, the same on every processor.</summary>
public static class NormalDistribution
{
    /// <summary>The quantile with 2.5 % above it.</summary>
    public const double Quantile975 = 1.959963984540054;

    private static readonly double[] Numerator = [0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];
    private static readonly double[] Denominator = [0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];
    private static readonly double[] A = [3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727];
    private static readonly double[] B = [1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610];
    private static readonly double[] C = [1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4];
    private static readonly double[] D = [1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9];
    private static readonly double[] E = [6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
    private static readonly double[] F = [1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];

    /// <summary>The probability of a value up to <paramref name="x"/>, absolute error below 1e-14 (Hart 1968, algorithm 5666, as given by West 2005).</summary>
    public static double Cumulative(double x)
    {
        var size = Math.Abs(x);
        if (size > 37) return x > 0 ? 1 : 0;
        var density = PortableMath.Exp(-size * size / 2);
        double tail;
        if (size < 7.07106781186547)
        {
            tail = density * Polynomial(Numerator, size) / Polynomial(Denominator, size);
        }
        else
        {
            var fraction = size + 0.65;
            for (var n = 4; n >= 1; n--) fraction = size + (n / fraction);
            tail = density / fraction / 2.506628274631;
        }

        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value with probability <paramref name="p"/> below it, relative error below 1e-14 (Wichura 1988, algorithm AS 241).</summary>
    /// <param name="p">Over 0 and under 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static double Quantile(double p)
    {
        if (p is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "a probability over 0 and under 1");
        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425) return q * Rising(A, B, 0.180625 - (q * q));
        var r = Math.Sqrt(-PortableMath.Log(q < 0 ? p : 1 - p));
        var value = r <= 5 ? Rising(C, D, r - 1.6) : Rising(E, F, r - 5);
        return q < 0 ? -value : value;
    }

    /// <summary>Student's quantile with 2.5 % above it, by its expansion around the normal one (Abramowitz and Stegun 1964, 26.7.5): within 0.01 from 5 degrees of freedom on, too small under 3.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double Student975(int degrees)
    {
        const double X = Quantile975;
        const double X2 = X * X;
        const double X3 = X2 * X;
        const double X5 = X3 * X2;
        const double X7 = X5 * X2;
        const double X9 = X7 * X2;
        var v = (double)degrees;
        return X
            + ((X3 + X) / (4 * v))
            + (((5 * X5) + (16 * X3) + (3 * X)) / (96 * v * v))
            + (((3 * X7) + (19 * X5) + (17 * X3) - (15 * X)) / (384 * v * v * v))
            + (((79 * X9) + (776 * X7) + (1482 * X5) - (1920 * X3) - (945 * X)) / (92160 * v * v * v * v));
    }

    private static double Polynomial(double[] falling, double x)
    {
        var sum = 0.0;
        foreach (var coefficient in falling) sum = (sum * x) + coefficient;
        return sum;
    }

    private static double Rising(double[] above, double[] below, double x)
    {
        double numerator = 0, denominator = 0;
        for (var i = above.Length - 1; i >= 0; i--)
        {
            numerator = (numerator * x) + above[i];
            denominator = (denominator * x) + below[i];
        }

        return numerator / denominator;
    }
}
