using MlPipeline.Numerics;

namespace MlPipeline.Evaluation.Comparing;

/// <summary>McNemar's test (1947) in its exact form: were both models equally good, each row that only one has right would be won or lost by the toss of a coin.</summary>
public static class McNemar
{
    private const double Ln2 = 0.69314718055994530942;

    /// <summary>The two-sided probability of a split at least as uneven: 2 Σ C(n, i) / 2ⁿ for i up to the smaller number, at most 1.</summary>
    /// <param name="won">Rows that only the one model has right.</param>
    /// <param name="lost">Rows that only the other has right.</param>
    public static double Probability(int won, int lost)
    {
        var (tosses, smaller) = (won + lost, Math.Min(won, lost));
        var logarithm = -tosses * Ln2;
        var sum = PortableMath.Exp(logarithm);
        for (var i = 1; i <= smaller; i++)
        {
            logarithm += PortableMath.Log((tosses - i + 1.0) / i);
            sum += PortableMath.Exp(logarithm);
        }

        return Math.Min(1, 2 * sum);
    }
}
