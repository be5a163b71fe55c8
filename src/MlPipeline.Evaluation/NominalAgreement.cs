using System.Runtime.InteropServices;

namespace MlPipeline.Evaluation;

/// <summary>How far people agree on names beyond what chance would make of it: 1 is agreement throughout, 0 is chance.</summary>
public static class NominalAgreement
{
    /// <summary>Cohen's kappa (1960, "A coefficient of agreement for nominal scales"): (pₒ − pₑ) / (1 − pₑ), chance being each person's own frequencies. 1 where there is nothing to disagree on.</summary>
    /// <param name="pairs">What two people say of each unit.</param>
    public static double Kappa(IReadOnlyCollection<(string First, string Second)> pairs)
    {
        var first = pairs.CountBy(pair => pair.First, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var second = pairs.CountBy(pair => pair.Second, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double count = pairs.Count;
        var observed = pairs.Count(pair => pair.First == pair.Second) / count;
        var expected = first.OrderBy(each => each.Key, StringComparer.Ordinal).Sum(each => each.Value / count * (second.GetValueOrDefault(each.Key) / count));
        return expected >= 1 || pairs.Count == 0 ? 1 : (observed - expected) / (1 - expected);
    }

    /// <summary>
    /// Krippendorff's alpha for nominal data (2011, "Computing Krippendorff's alpha-reliability", section C): 1 − (n − 1) Σ o(c,k) / Σ n(c) n(k) over unequal c and k. People need not judge every unit; what only one
    /// has judged does not count. 1 where there is nothing to disagree on.
    /// </summary>
    /// <param name="units">For each unit what people say of it.</param>
    public static double Alpha(IEnumerable<IReadOnlyList<string>> units)
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        double values = 0, disagreement = 0;
        foreach (var unit in units.Where(unit => unit.Count > 1))
        {
            values += unit.Count;
            foreach (var (value, count) in unit.CountBy(value => value, StringComparer.Ordinal))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(totals, value, out _) += count;
                disagreement += (double)count * (unit.Count - count) / (unit.Count - 1);
            }
        }

        var expected = totals.Values.Sum(total => total * (values - total));
        return expected == 0 ? 1 : 1 - ((values - 1) * disagreement / expected);
    }
}
