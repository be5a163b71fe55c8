using MlPipeline.Numerics;

namespace MlPipeline.Evaluation;

/// <summary>What one row adds to the figures of <see cref="Metrics"/>.</summary>
internal static class RowFigures
{
    public static double Surprise(Prediction row) => -PortableMath.Log(Math.Max(row.GoldProbability, Metrics.LeastProbability));

    public static double Brier(Prediction row)
    {
        var sum = 0.0;
        for (var k = 0; k < row.Scores.Length; k++)
        {
            var distance = row.Scores[k] - (k == row.Gold ? 1 : 0);
            sum += distance * distance;
        }

        return sum;
    }

    public static bool IsInTop2(Prediction row)
    {
        // A label that the model lacks has no probability at all.
        if (row.GoldProbability == 0) return row.Predicted == row.Gold;
        var likelier = 0;
        for (var k = 0; k < row.Scores.Length; k++)
        {
            if (k != row.Gold && (row.Scores[k] > row.GoldProbability || (row.Scores[k] == row.GoldProbability && k < row.Gold))) likelier++;
        }

        return likelier < 2;
    }

    /// <summary>Labels that the unit has and was not given, or was given and does not have.</summary>
    public static int WrongDecisions(Prediction row)
    {
        var gold = row.GoldAlso.Append(row.Gold).ToHashSet();
        gold.SymmetricExceptWith(row.PredictedAlso.Append(row.Predicted));
        return gold.Count;
    }
}
