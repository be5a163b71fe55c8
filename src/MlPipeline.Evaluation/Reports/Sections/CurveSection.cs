using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Precision against recall, confidence against accuracy, coverage against precision.</summary>
internal static class CurveSection
{
    private const int Sampled = 12;

    public static Section Of(EvaluationReport report, Speech speech)
    {
        List<Chart> charts = [];
        if (report.PrecisionRecall.FirstOrDefault(curve => curve.Label is null) is { Points.Count: > 0 } pooled) charts.Add(PrecisionRecallChart.Of(report, pooled, speech));
        if (report.Reliability.Count > 0) charts.Add(ReliabilityChart.Of(report, speech));
        if (report.Coverage.Points.Count > 0) charts.Add(CoverageChart.Of(report, speech));
        var labels = report.PrecisionRecall.Where(curve => curve.Label is not null).OrderBy(curve => curve.AveragePrecision).ToArray();
        return new Section("curves", speech.Say(CurveWords.Title), [new Charts(charts), .. labels.Length == 0 ? [] : new[] { AveragePrecisions(labels, speech) }]);
    }

    /// <summary>An axis of shares.</summary>
    public static Axis Share(string title, double least, Speech speech) => new(title, least, 1, (value, decimals) => speech.Numbers.Fixed(100 * value, Math.Max(0, decimals - 2)) + "%");

    /// <summary>Some points of many, evenly over the line, the ends among them.</summary>
    public static IEnumerable<T> Some<T>(IReadOnlyList<T> points) =>
        points.Count <= Sampled ? points : Enumerable.Range(0, Sampled).Select(i => points[(int)((long)i * (points.Count - 1) / (Sampled - 1))]);

    /// <summary>Where an axis begins that shows all of these: a tenth under 1 or lower, so that a line near the top can be read.</summary>
    public static double Floor(IEnumerable<double> values) => Math.Clamp(Math.Floor((values.DefaultIfEmpty(0).Min() * 10) - 0.2) / 10, 0, 0.9);

    private static Fold AveragePrecisions(PrecisionRecallCurve[] curves, Speech speech)
    {
        var scale = new IntervalBar(0, 1);
        var table = new Table(
            "t-average-precision",
            speech.Say(CurveWords.AveragePrecisionCaption),
            [new(speech.Say(CommonWords.Label)), new(speech.Say(CurveWords.AveragePrecision), ColumnKind.Number), new(speech.Say(CommonWords.Drawn), ColumnKind.Drawing)],
            [.. curves.Select(curve => (IReadOnlyList<Cell>)[FigureCells.Label(curve.Label!), speech.Numbers.Score(curve.AveragePrecision), new Bar(scale, curve.AveragePrecision)])]);
        return new Fold([speech.Say(CurveWords.AveragePrecisionCaption)], [table]);
    }
}
