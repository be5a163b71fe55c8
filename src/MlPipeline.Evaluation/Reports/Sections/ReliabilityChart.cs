using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>How sure the model is against how often it is right, with the number of rows behind each point.</summary>
internal static class ReliabilityChart
{
    public static Chart Of(EvaluationReport report, Speech speech)
    {
        var (bins, numbers) = (report.Reliability, speech.Numbers);
        var fullest = bins.MaxBy(bin => bin.Rows)!;
        var drawing = new LineChart
        {
            Id = "reliability",
            Title = speech.Say(CurveWords.Reliability),
            Description = speech.Say(
                CurveWords.ReliabilityDescription,
                numbers.Count(fullest.Rows),
                numbers.Percent(fullest.Confidence),
                numbers.Percent(fullest.Accuracy.Value),
                numbers.Score(report.Figures.ExpectedCalibrationError.Value)),
            X = CurveSection.Share(speech.Say(CommonWords.Confidence), 0, speech),
            Y = CurveSection.Share(speech.Say(CommonWords.Accuracy), 0, speech),
            Lines = [new ChartLine(speech.Say(CurveWords.ReliabilityLine), [.. bins.Select(bin => new ChartPoint(bin.Confidence, bin.Accuracy.Value, bin.Accuracy.Low, bin.Accuracy.High))], HasDots: true)],
            References = [new ReferenceLine(speech.Say(CurveWords.Ideal), new ChartPoint(0, 0), new ChartPoint(1, 1))],
            Columns = [.. bins.Select(bin => new ChartColumn(bin.Low, bin.High, (double)bin.Rows / fullest.Rows))],
        };
        return new Chart(drawing, speech.Say(CurveWords.ReliabilityCaption), Numbers(report, speech));
    }

    private static Table Numbers(EvaluationReport report, Speech speech) => new(
        "t-reliability",
        speech.Say(CurveWords.ReliabilityTable),
        [
            new(speech.Say(CurveWords.Bin), ColumnKind.Number),
            new(speech.Say(CommonWords.Rows), ColumnKind.Number),
            new(speech.Say(CurveWords.MeanConfidence), ColumnKind.Number),
            new(speech.Say(CommonWords.Accuracy), ColumnKind.Number),
        ],
        [.. report.Reliability.Select(bin => (IReadOnlyList<Cell>)
        [
            $"{speech.Numbers.Fixed(100 * bin.Low, 1)}–{speech.Numbers.Percent(bin.High)}",
            speech.Numbers.Count(bin.Rows),
            speech.Numbers.Percent(bin.Confidence),
            speech.Percent(bin.Accuracy),
        ])]);
}
