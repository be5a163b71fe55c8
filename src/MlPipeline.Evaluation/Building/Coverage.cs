using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Draws coverage against precision and marks the contract.</summary>
internal static class Coverage
{
    public static CoverageCurve Of(EvaluationSet set, IReadOnlyList<IReadOnlyList<Prediction>> articles, double target, double? threshold)
    {
        var accepted = new ShareCounter();
        var coverage = new ShareCounter();
        foreach (var row in articles.SelectMany(article => article))
        {
            coverage.Add(row.Group, row.Auto);
            if (row.Auto) accepted.Add(row.Group, row.IsAccepted);
        }

        var precision = accepted.Rows == 0 ? new Figure(1, 0, 1) : accepted.ToFigure();
        return new CoverageCurve(Points(set.Predictions), target, new ContractPoint(threshold, accepted.Rows, coverage.ToFigure(), precision));
    }

    private static List<CoveragePoint> Points(IReadOnlyList<Prediction> rows)
    {
        var confidence = rows.Select(row => row.Confidence).ToArray();
        var isRight = rows.Select(row => row.IsAccepted).ToArray();
        Array.Sort(confidence, isRight);
        var points = new List<CoveragePoint>();
        var (right, step) = (0, 0);
        for (var i = confidence.Length - 1; i >= 0; i--)
        {
            right += isRight[i] ? 1 : 0;
            if (i > 0 && confidence[i - 1] == confidence[i]) continue;
            var accepted = confidence.Length - i;
            var reached = (int)((long)accepted * (CoverageCurve.MostPoints - 1) / confidence.Length);
            if (reached == step && i > 0 && confidence.Length > CoverageCurve.MostPoints) continue;
            step = reached;
            points.Add(new CoveragePoint(confidence[i], (double)accepted / confidence.Length, (double)right / accepted));
        }

        return points;
    }
}
