namespace MlPipeline.Training;

/// <summary>What models say of labelled units whose articles they had not seen.</summary>
public sealed class HeldOutPredictions
{
    /// <summary>The units, ascending.</summary>
    public required int[] Units { get; init; }

    /// <summary>The article of each unit.</summary>
    public required int[] Articles { get; init; }

    /// <summary>The right label of each unit.</summary>
    public required int[] Labels { get; init; }

    /// <summary>The further labels of each unit.</summary>
    public required IReadOnlyList<int>[] Also { get; init; }

    /// <summary>Scores of the linear stage, one row a unit.</summary>
    public required double[] Scores { get; init; }

    /// <summary>Probabilities by both stages, before the last calibration, one row a unit.</summary>
    public required double[] Probabilities { get; init; }

    /// <summary>Values a row.</summary>
    public required int Classes { get; init; }

    /// <summary>Share of the units whose likeliest label is the right one; 0 where there are none.</summary>
    public double Accuracy => Units.Length == 0 ? 0 : (double)Enumerable.Range(0, Units.Length).Count(row => BestOf(row) == Labels[row]) / Units.Length;

    /// <summary>The likeliest label.</summary>
    public int BestOf(int row)
    {
        var probabilities = ProbabilitiesOf(row);
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++)
        {
            if (probabilities[k] > probabilities[best]) best = k;
        }

        return best;
    }

    /// <summary>The rows as calibration takes them.</summary>
    public IReadOnlyList<CalibrationRow> ToCalibrationRows() =>
        [.. Units.Select((_, row) => new CalibrationRow(Articles[row], Labels[row], Also[row], [], Scores.AsSpan(row * Classes, Classes).ToArray(), ProbabilitiesOf(row).ToArray()))];

    /// <summary>The probabilities of one row.</summary>
    public ReadOnlySpan<double> ProbabilitiesOf(int row) => Probabilities.AsSpan(row * Classes, Classes);
}
