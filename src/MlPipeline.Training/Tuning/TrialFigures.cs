using MlPipeline.Numerics;

namespace MlPipeline.Training.Tuning;

/// <summary>How good the options of a trial are on articles held out. Figures of one search compare: all its trials hold out the same articles in the same folds.</summary>
public sealed class TrialFigures
{
    private const double LeastProbability = 1e-15;

    /// <summary>Share of the units whose likeliest label is the right one, 0–1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean F1 over the labels in gold or predictions, 0–1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Mean of −ln of the probability given to the right label, before the last calibration; probabilities under 1e-15 count as that.</summary>
    public required double LogLoss { get; init; }

    /// <summary>How many units of each article held out have the right label.</summary>
    public required IReadOnlyList<int> RightOfArticles { get; init; }

    /// <summary>The figures of held-out predictions.</summary>
    public static TrialFigures Of(HeldOutPredictions heldOut)
    {
        int[] right = new int[heldOut.Classes], support = new int[heldOut.Classes], given = new int[heldOut.Classes];
        var articles = new SortedDictionary<int, int>();
        var loss = 0.0;
        for (var row = 0; row < heldOut.Units.Length; row++)
        {
            var (label, best) = (heldOut.Labels[row], heldOut.BestOf(row));
            support[label]++;
            given[best]++;
            if (label == best) right[label]++;
            articles[heldOut.Articles[row]] = articles.GetValueOrDefault(heldOut.Articles[row]) + (label == best ? 1 : 0);
            loss -= PortableMath.Log(Math.Max(heldOut.ProbabilitiesOf(row)[label], LeastProbability));
        }

        return new TrialFigures
        {
            Accuracy = heldOut.Accuracy,
            MacroF1 = Enumerable.Range(0, heldOut.Classes).Where(k => support[k] + given[k] > 0).Select(k => 2.0 * right[k] / (support[k] + given[k])).DefaultIfEmpty().Average(),
            LogLoss = loss / Math.Max(1, heldOut.Units.Length),
            RightOfArticles = [.. articles.Values],
        };
    }

    /// <summary>
    /// Whether more labels are right than with other options, by more than one standard error of the difference. It is estimated from the same units under both, articles as clusters (Liang and Zeger 1986):
    /// the root of the sum of the squared differences of each article; for texts that stand alone this is the statistic of McNemar 1947. One standard error is what Breiman et al. 1984 ("Classification and
    /// Regression Trees", section 3.4.3) ask of a model before a simpler one is given up for it.
    /// </summary>
    /// <param name="other">Figures of the same articles.</param>
    public bool IsBetterThan(TrialFigures other)
    {
        long gain = 0, variance = 0;
        for (var article = 0; article < RightOfArticles.Count; article++)
        {
            var difference = RightOfArticles[article] - other.RightOfArticles[article];
            gain += difference;
            variance += (long)difference * difference;
        }

        return gain > 0 && gain * gain > variance;
    }
}
