using MlPipeline.Learning.Calibration;
using MlPipeline.Models;

namespace MlPipeline.Training;

/// <summary>Finds, on predictions for rows that the model has not learned from, how scores become probabilities and from which confidence a label is accepted.</summary>
public static class CalibrationFitter
{
    // A further topic must be likelier than one in ten to be worth showing, and any topic likelier than nine in ten is shown.
    private const int LowestThreshold = 10;
    private const int HighestThreshold = 90;

    // A map for each label takes a pass over all rows. Of more probabilities than this, rows are left out evenly.
    private const int MostProbabilities = 10_000_000;

    /// <summary>Fits everything but the linear stage's own temperature.</summary>
    /// <param name="rows">Labelled units; there may be none.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="linearScale">Inverse temperature of the linear stage.</param>
    /// <param name="boilerplate">Index of the boilerplate label, or −1.</param>
    /// <param name="autoPrecision">Precision wanted of automatic acceptance, 0–1.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public static Calibration Fit(IReadOnlyList<CalibrationRow> rows, int labels, double linearScale, int boilerplate, double autoPrecision, int threads = 1)
    {
        var step = 1 + (int)(((long)rows.Count * labels - 1) / MostProbabilities);
        if (step > 1) rows = [.. rows.Where((_, i) => i % step == 0)];
        var map = ProbabilityMapFitter.Fit(rows, labels, threads);
        var calibrated = rows.Select(row => Apply(map, row.Probabilities)).ToArray();
        var primary = Array.ConvertAll(calibrated, BestOf);
        var content = rows.Where(row => row.Label != boilerplate).ToArray();
        var also = new PlattScaling[labels];
        Parallel.For(0, labels, new ParallelOptions { MaxDegreeOfParallelism = threads }, label =>
            also[label] = PlattScaling.Fit(Array.ConvertAll(content, row => row.Scores[label]), Array.ConvertAll(content, row => HasTopic(row, label))));
        var contract = PrecisionContract.Find([.. rows.Select((row, i) => Judge(row, calibrated[i]))], autoPrecision);
        var calibration = new Calibration
        {
            LinearScale = linearScale,
            Map = map,
            Also = also,
            AlsoThresholds = new double[labels],
            AutoPrecision = autoPrecision,
            AutoThreshold = contract.Threshold,
            AutoCoverage = contract.Coverage,
        };
        return calibration with { AlsoThresholds = [.. Enumerable.Range(0, labels).Select(label => AlsoThreshold(rows, calibrated, primary, label, boilerplate, calibration))] };
    }

    private static double[] Apply(ProbabilityMap map, double[] probabilities)
    {
        double[] result = [.. probabilities];
        map.Apply(result);
        return result;
    }

    private static bool HasTopic(CalibrationRow row, int label) => row.Label == label || row.Also.Contains(label);

    private static int BestOf(double[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

    private static JudgedLabel Judge(CalibrationRow row, double[] probabilities)
    {
        var best = BestOf(probabilities);
        return new JudgedLabel(probabilities[best], best == row.Label || row.Accept.Contains(best), row.Article);
    }

    // The threshold with the best F1 for "the topic is among the unit's", the primary label always being among them; of equal ones the highest.
    private static double AlsoThreshold(IReadOnlyList<CalibrationRow> rows, double[][] calibrated, int[] primary, int label, int boilerplate, Calibration calibration)
    {
        // Rows counted by whether they have the topic and the highest per cent at which it would be given.
        var counts = new int[2, HighestThreshold + 1];
        int always = 0, alwaysRight = 0, wanted = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var isWanted = HasTopic(rows[i], label);
            wanted += isWanted ? 1 : 0;
            if (primary[i] == label)
            {
                always++;
                alwaysRight += isWanted ? 1 : 0;
            }
            else if (primary[i] != boilerplate)
            {
                var probability = calibration.AlsoProbability(label, rows[i].Scores[label], calibrated[i], boilerplate);
                counts[isWanted ? 1 : 0, Math.Min(HighestThreshold, (int)(probability * 100))]++;
            }
        }

        var (best, bestF1) = (0.5, -1.0);
        if (label == boilerplate) return best;
        for (var percent = HighestThreshold; percent >= LowestThreshold; percent--)
        {
            alwaysRight += counts[1, percent];
            always += counts[0, percent] + counts[1, percent];
            var f1 = always + wanted == 0 ? 0 : 2.0 * alwaysRight / (always + wanted);
            if (f1 > bestF1) (best, bestF1) = (percent / 100.0, f1);
        }

        return best;
    }
}
