using MlPipeline.Learning.Calibration;
using MlPipeline.Models;
using MlPipeline.Numerics;

namespace MlPipeline.Training;

/// <summary>Chooses between temperature, Platt and isotonic calibration by the log loss on articles that the map was not fitted on.</summary>
internal static class ProbabilityMapFitter
{
    private const int Folds = 5;
    private const double Least = 1e-15;

    // Labels with fewer rows than this on average tell nothing about a map of their own, and where there are many of them their maps take long.
    private const int LeastRowsPerLabel = 4;

    /// <summary>The map with the least cross-validated log loss, fitted on all rows; of equal ones, and with few rows, the simplest.</summary>
    /// <param name="rows">Labelled units.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="threads">At least 1; the map does not depend on it.</param>
    public static ProbabilityMap Fit(IReadOnlyList<CalibrationRow> rows, int labels, int threads)
    {
        if (rows.Count == 0) return new ProbabilityMap();
        if (rows.Count < LeastRowsPerLabel * labels) return Temperature([.. rows], labels);
        Func<CalibrationRow[], ProbabilityMap>[] methods = [part => Temperature(part, labels), part => Platt(part, labels), part => Isotonic(part, labels)];
        var losses = new double[methods.Length * Folds];
        Parallel.For(0, losses.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => losses[i] = Loss(rows, methods[i / Folds], i % Folds));
        double[] totals = [.. losses.Chunk(Folds).Select(folds => folds.Sum())];
        return methods[Array.IndexOf(totals, totals.Min())]([.. rows]);
    }

    // On the rows of one fold, of the map fitted on all others.
    private static double Loss(IReadOnlyList<CalibrationRow> rows, Func<CalibrationRow[], ProbabilityMap> method, int fold)
    {
        var part = rows.Where(row => FoldOf(row) != fold).ToArray();
        if (part.Length == 0) return double.PositiveInfinity;
        var map = method(part);
        var loss = 0.0;
        foreach (var row in rows.Where(row => FoldOf(row) == fold))
        {
            double[] probabilities = [.. row.Probabilities];
            map.Apply(probabilities);
            loss -= PortableMath.Log(Math.Max(Least, probabilities[row.Label]));
        }

        return loss;
    }

    private static int FoldOf(CalibrationRow row) => (int)(SplitMix.Mix((ulong)row.Article) % Folds);

    private static ProbabilityMap Temperature(CalibrationRow[] rows, int labels) => new()
    {
        Temperature = TemperatureScaling.Fit([.. rows.SelectMany(row => row.Probabilities).Select(p => PortableMath.Log(Math.Max(Least, p)))], Array.ConvertAll(rows, row => row.Label), labels),
    };

    private static ProbabilityMap Platt(CalibrationRow[] rows, int labels) => new()
    {
        Platt = [.. Enumerable.Range(0, labels).Select(label => PlattScaling.Fit(Array.ConvertAll(rows, row => ProbabilityMap.LogOdds(row.Probabilities[label])), Array.ConvertAll(rows, row => row.Label == label)))],
    };

    private static ProbabilityMap Isotonic(CalibrationRow[] rows, int labels) => new()
    {
        Isotonic = [.. Enumerable.Range(0, labels).Select(label => IsotonicRegression.Fit(Array.ConvertAll(rows, row => row.Probabilities[label]), Array.ConvertAll(rows, row => row.Label == label)))],
    };
}
