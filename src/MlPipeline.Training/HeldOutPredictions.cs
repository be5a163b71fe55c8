namespace MlPipeline.Training;

/// <summary>Scores of units by models that had not seen their articles.</summary>
public sealed class HeldOutPredictions
{
    /// <summary>The units, ascending.</summary>
    public required int[] Units { get; init; }

    /// <summary>Scores, one row a unit.</summary>
    public required double[] Scores { get; init; }

    /// <summary>The right label of each unit.</summary>
    public required int[] Labels { get; init; }

    /// <summary>The further labels of each unit.</summary>
    public required IReadOnlyList<int>[] Also { get; init; }

    /// <summary>The fold that each unit was held out in.</summary>
    public required int[] Folds { get; init; }

    /// <summary>Scores a row.</summary>
    public required int Classes { get; init; }

    /// <summary>Share of the units whose highest score is that of the right label; 0 where there are none.</summary>
    public double Accuracy => Units.Length == 0 ? 0 : (double)Enumerable.Range(0, Units.Length).Count(row => BestOf(row) == Labels[row]) / Units.Length;

    /// <summary>The label with the highest score.</summary>
    public int BestOf(int row)
    {
        var scores = ScoresOf(row);
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return best;
    }

    /// <summary>The scores of one row.</summary>
    public ReadOnlySpan<double> ScoresOf(int row) => Scores.AsSpan(row * Classes, Classes);
}
