namespace MlPipeline.Evaluation;

/// <summary>
/// Finds likely label errors by confident learning (Northcutt, Jiang and Chuang 2021): a label's threshold is its mean probability over the rows that have it; a row is suspect when, among the labels whose
/// threshold it reaches, the most probable is not its own (the off-diagonal of the confident joint).
/// </summary>
internal static class ConfidentLearning
{
    /// <summary>The suspect rows with the label that each should perhaps have; those whose own label is least probable come first.</summary>
    /// <param name="given">The label of each row.</param>
    /// <param name="probabilities">The probabilities of the labels of each row, by a model that has not learned from it.</param>
    /// <param name="labels">Number of labels.</param>
    public static IEnumerable<(int Row, int Likely)> Find(IReadOnlyList<int> given, IReadOnlyList<IReadOnlyList<double>> probabilities, int labels)
    {
        var thresholds = Thresholds(given, probabilities, labels);
        return from row in Enumerable.Range(0, given.Count)
               let likely = MostLikely(probabilities[row], thresholds)
               where likely >= 0 && likely != given[row]
               orderby probabilities[row][given[row]]
               select (row, likely);
    }

    private static double[] Thresholds(IReadOnlyList<int> given, IReadOnlyList<IReadOnlyList<double>> probabilities, int labels)
    {
        var sums = new double[labels];
        var counts = new int[labels];
        for (var row = 0; row < given.Count; row++)
        {
            sums[given[row]] += probabilities[row][given[row]];
            counts[given[row]]++;
        }

        // A label that no row has is nobody's right label.
        return [.. sums.Zip(counts, (sum, count) => count == 0 ? double.PositiveInfinity : sum / count)];
    }

    private static int MostLikely(IReadOnlyList<double> probabilities, double[] thresholds)
    {
        var best = -1;
        for (var label = 0; label < thresholds.Length; label++)
        {
            if (probabilities[label] >= thresholds[label] && (best < 0 || probabilities[label] > probabilities[best])) best = label;
        }

        return best;
    }
}
