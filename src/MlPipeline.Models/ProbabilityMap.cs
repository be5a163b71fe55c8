using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Models;

/// <summary>The last step from the stages' probabilities to calibrated ones. One of three methods; the others' parameters are empty.</summary>
public sealed record ProbabilityMap
{
    private const double Least = 1e-12;

    /// <summary>Inverse temperature (Guo, Pleiss, Sun and Weinberger 2017), over 0; used where the other two are empty.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>A sigmoid a label over the log-odds (Platt 1999).</summary>
    public PlattScaling[] Platt { get; init; } = [];

    /// <summary>A monotone function a label over the probability (Zadrozny and Elkan 2002).</summary>
    public IsotonicRegression[] Isotonic { get; init; } = [];

    /// <summary>The name of the method.</summary>
    public string Method => Platt.Length > 0 ? "Platt" : Isotonic.Length > 0 ? "isotonic" : "temperature";

    /// <summary>Whether the parameters are usable for so many labels.</summary>
    public bool IsValidFor(int labels) =>
        Temperature is > 0 and < double.PositiveInfinity
        && Fits(Platt, labels, map => double.IsFinite(map.Slope) && double.IsFinite(map.Intercept))
        && Fits(Isotonic, labels, IsFunction);

    /// <summary>The log-odds that <see cref="Platt"/> works on.</summary>
    public static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, Least, 1 - Least);
        return PortableMath.Log(inside / (1 - inside));
    }

    /// <summary>Calibrates the probabilities of one unit.</summary>
    /// <param name="probabilities">Sum 1, before and after.</param>
    public void Apply(Span<double> probabilities)
    {
        // No probability may come to nothing, for then all of them might, and their sum with them.
        if (Platt.Length == 0 && Isotonic.Length == 0)
        {
            foreach (ref var probability in probabilities) probability = PortableMath.Log(Math.Max(Least, probability));
            PortableMath.Softmax(probabilities, Temperature);
            return;
        }

        var sum = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
        {
            probabilities[k] = Math.Max(Least, Platt.Length > 0 ? Platt[k].Probability(LogOdds(probabilities[k])) : Isotonic[k].Probability(probabilities[k]));
            sum += probabilities[k];
        }

        for (var k = 0; k < probabilities.Length; k++) probabilities[k] /= sum;
    }

    // What a file lacks is read as null, whatever the properties promise.
    private static bool Fits<T>(T[]? maps, int labels, Func<T, bool> isUsable) => maps is not null && (maps.Length == 0 || (maps.Length == labels && maps.All(isUsable)));

    private static bool IsFunction(IsotonicRegression? map) =>
        map is not null && map.Scores.Length > 0 && map.Scores.Length == map.Probabilities.Length
        && map.Scores.All(double.IsFinite) && map.Scores.Zip(map.Scores.Skip(1)).All(pair => pair.First < pair.Second)
        && map.Probabilities.All(probability => probability is >= 0 and <= 1);
}
