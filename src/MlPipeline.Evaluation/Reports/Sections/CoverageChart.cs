using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>How much could be accepted without a look, how often that is right, and where the contract stands.</summary>
internal static class CoverageChart
{
    public static Chart Of(EvaluationReport report, Speech speech)
    {
        var (curve, numbers) = (report.Coverage, speech.Numbers);
        var (target, contract) = (numbers.ShortPercent(curve.TargetPrecision), curve.Contract);
        var dot = new ChartPoint(contract.Coverage.Value, contract.Precision.Value, contract.Precision.Low, contract.Precision.High);
        var line = new ChartLine(speech.Say(CurveWords.CoverageLine), [.. curve.Points.Select(point => new ChartPoint(point.Coverage, point.Precision))]);
        var drawing = new LineChart
        {
            Id = "coverage",
            Title = speech.Say(CurveWords.Coverage),
            Description = speech.Say(CurveWords.CoverageDescription, numbers.Percent(contract.Coverage.Value), numbers.Percent(contract.Precision.Value), target),
            X = CurveSection.Share(speech.Say(CurveWords.CoverageAxis), 0, speech),
            Y = CurveSection.Share(speech.Say(CommonWords.Accuracy), CurveSection.Floor(curve.Points.Select(point => point.Precision).Append(contract.Precision.Low)), speech),
            Lines = contract.Accepted == 0 ? [line] : [line, new ChartLine(speech.Say(CurveWords.ContractPoint), [dot], HasDots: true)],
            References = [new ReferenceLine(speech.Say(CurveWords.Contract, target), new ChartPoint(0, curve.TargetPrecision), new ChartPoint(1, curve.TargetPrecision))],
        };
        return new Chart(drawing, speech.Say(CurveWords.CoverageCaption), Numbers(curve, speech));
    }

    private static Table Numbers(CoverageCurve curve, Speech speech) => new(
        "t-coverage",
        speech.Say(CurveWords.CoverageTable),
        [new(speech.Say(CurveWords.Threshold), ColumnKind.Number), new(speech.Say(CurveWords.CoverageHead), ColumnKind.Number), new(speech.Say(CommonWords.Accuracy), ColumnKind.Number)],
        [
            .. CurveSection.Some(curve.Points).Select(point => (IReadOnlyList<Cell>)[speech.Numbers.Score(point.Threshold), speech.Numbers.Percent(point.Coverage), speech.Numbers.Percent(point.Precision)]),
        ]);
}
