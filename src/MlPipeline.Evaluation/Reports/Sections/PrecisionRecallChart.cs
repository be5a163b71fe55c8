using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Precision against recall: all labels pooled, and the weakest of those with enough data.</summary>
internal static class PrecisionRecallChart
{
    public static Chart Of(EvaluationReport report, PrecisionRecallCurve pooled, Speech speech)
    {
        var small = report.Topics.Where(topic => topic.IsSmall).Select(topic => topic.Label).ToHashSet(StringComparer.Ordinal);
        var weakest = report.PrecisionRecall
            .Where(curve => curve.Label is not null && curve.Points.Count > 0 && !small.Contains(curve.Label))
            .OrderBy(curve => curve.AveragePrecision)
            .Take(LineChart.MostLines - 1);
        var drawing = new LineChart
        {
            Id = "precision-recall",
            Title = speech.Say(CurveWords.PrecisionRecall),
            Description = speech.Say(CurveWords.PrecisionRecallDescription, speech.Numbers.Score(pooled.AveragePrecision)),
            X = CurveSection.Share(speech.Say(CommonWords.Recall), 0, speech),
            Y = CurveSection.Share(speech.Say(CommonWords.Precision), 0, speech),
            Lines = [Line(pooled, speech), .. weakest.Select(curve => Line(curve, speech))],
        };
        return new Chart(drawing, speech.Say(CurveWords.PrecisionRecallCaption), Numbers(pooled, speech));
    }

    private static ChartLine Line(PrecisionRecallCurve curve, Speech speech)
    {
        var average = speech.Numbers.Score(curve.AveragePrecision);
        var name = curve.Label is null ? speech.Say(CurveWords.PrecisionRecallAll, average) : speech.Say(CurveWords.PrecisionRecallOne, MarkupText.Shorten(curve.Label, 30), average);
        return new ChartLine(name, [.. curve.Points.Select(point => new ChartPoint(point.Recall, point.Precision))]);
    }

    private static Table Numbers(PrecisionRecallCurve pooled, Speech speech) => new(
        "t-precision-recall",
        speech.Say(CurveWords.PooledCaption),
        [new(speech.Say(CurveWords.Threshold), ColumnKind.Number), new(speech.Say(CommonWords.Recall), ColumnKind.Number), new(speech.Say(CommonWords.Precision), ColumnKind.Number)],
        [.. CurveSection.Some(pooled.Points).Select(point => (IReadOnlyList<Cell>)[speech.Numbers.Score(point.Threshold), speech.Numbers.Percent(point.Recall), speech.Numbers.Percent(point.Precision)])]);
}
