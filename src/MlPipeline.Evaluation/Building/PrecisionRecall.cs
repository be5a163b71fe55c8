using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Draws precision against recall.</summary>
internal static class PrecisionRecall
{
    public static IReadOnlyList<PrecisionRecallCurve> Of(EvaluationSet set)
    {
        var rows = set.Predictions;
        var curves = new List<PrecisionRecallCurve> { Pooled(set) };
        var (scores, isWanted) = (new double[rows.Count], new bool[rows.Count]);
        foreach (var label in rows.Select(row => row.Gold).Distinct().Order())
        {
            for (var i = 0; i < rows.Count; i++) (scores[i], isWanted[i]) = (rows[i].Scores[label], rows[i].Gold == label);
            curves.Add(Curve(set.Labels[label], scores, isWanted));
        }

        return curves;
    }

    private static PrecisionRecallCurve Pooled(EvaluationSet set)
    {
        var (rows, labels) = (set.Predictions, set.Labels.Length);
        var (scores, isWanted) = (new double[rows.Count * labels], new bool[rows.Count * labels]);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Scores.CopyTo(scores, i * labels);
            isWanted[(i * labels) + rows[i].Gold] = true;
        }

        return Curve(null, scores, isWanted);
    }

    // Sorts the two arrays.
    private static PrecisionRecallCurve Curve(string? label, double[] scores, bool[] isWanted)
    {
        Array.Sort(scores, isWanted);
        var wanted = isWanted.Count(each => each);
        var all = new List<PrecisionRecallPoint>();
        var (average, recall, found) = (0.0, 0.0, 0);
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            found += isWanted[i] ? 1 : 0;

            // Equal scores are found together.
            if (i > 0 && scores[i - 1] == scores[i]) continue;
            var point = new PrecisionRecallPoint(scores[i], (double)found / wanted, (double)found / (scores.Length - i));
            average += (point.Recall - recall) * point.Precision;
            recall = point.Recall;
            all.Add(point);
        }

        return new PrecisionRecallCurve(label, average, Thin(all));
    }

    // Every so much of recall one point, the ends among them; behind the first point with full recall there is nothing to see.
    private static List<PrecisionRecallPoint> Thin(List<PrecisionRecallPoint> all)
    {
        var end = all.FindIndex(point => point.Recall >= 1);
        var shown = all[..(end + 1)];
        if (shown.Count <= PrecisionRecallCurve.MostPoints) return shown;
        var thin = new List<PrecisionRecallPoint> { shown[0] };
        for (var i = 1; i < shown.Count - 1; i++)
        {
            if (Step(shown[i]) != Step(shown[i - 1])) thin.Add(shown[i]);
        }

        thin.Add(shown[^1]);
        return thin;

        static int Step(PrecisionRecallPoint point) => (int)(point.Recall * (PrecisionRecallCurve.MostPoints - 2));
    }
}
