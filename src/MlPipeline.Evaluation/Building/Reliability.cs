using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Sets confidence beside how often it was right.</summary>
internal static class Reliability
{
    public static IReadOnlyList<ReliabilityBin> Of(IReadOnlyList<IReadOnlyList<Prediction>> articles)
    {
        var confidence = new double[ConfidenceBins.Count];
        var shares = Enumerable.Range(0, ConfidenceBins.Count).Select(_ => new ShareCounter()).ToArray();
        foreach (var row in articles.SelectMany(article => article))
        {
            var bin = ConfidenceBins.Of(row.Confidence);
            confidence[bin] += row.Confidence;
            shares[bin].Add(row.Group, row.IsAccepted);
        }

        return [.. Enumerable.Range(0, ConfidenceBins.Count).Where(bin => shares[bin].Rows > 0).Select(bin => new ReliabilityBin(
            (double)bin / ConfidenceBins.Count, (bin + 1.0) / ConfidenceBins.Count, shares[bin].Rows, confidence[bin] / shares[bin].Rows, shares[bin].ToFigure()))];
    }
}
