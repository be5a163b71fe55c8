using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>All figures with what they mean.</summary>
internal static class FigureSection
{
    public static Section Of(EvaluationReport report, Speech speech)
    {
        var figures = report.Figures;
        var target = speech.Numbers.ShortPercent(report.Coverage.TargetPrecision);
        IReadOnlyList<Cell>[] rows =
        [
            [speech.Say(CommonWords.Accuracy), .. Share(figures.Accuracy), speech.Say(FigureWords.AccuracyMeans)],
            [speech.Say(CommonWords.MacroF1), .. Score(figures.MacroF1), speech.Say(FigureWords.MacroF1Means)],
            [speech.Say(FigureWords.MicroF1), .. Score(figures.MicroF1), speech.Say(FigureWords.MicroF1Means)],
            [speech.Say(CommonWords.WeightedF1), .. Score(figures.WeightedF1), speech.Say(FigureWords.WeightedF1Means)],
            [speech.Say(FigureWords.Top2), .. Share(figures.Top2Accuracy), speech.Say(FigureWords.Top2Means)],
            [speech.Say(CommonWords.LogLoss), .. Score(figures.LogLoss), speech.Say(FigureWords.LogLossMeans)],
            [speech.Say(FigureWords.Brier), .. Score(figures.Brier), speech.Say(FigureWords.BrierMeans)],
            [speech.Say(FigureWords.Calibration), .. Score(figures.ExpectedCalibrationError), speech.Say(FigureWords.CalibrationMeans)],
            [speech.Say(FigureWords.AllMicroF1), .. Score(figures.MultiLabelMicroF1), speech.Say(FigureWords.AllMicroF1Means)],
            [speech.Say(FigureWords.AllMacroF1), .. Score(figures.MultiLabelMacroF1), speech.Say(FigureWords.AllMacroF1Means)],
            [speech.Say(FigureWords.Hamming), .. Score(figures.HammingLoss), speech.Say(FigureWords.HammingMeans)],
            [speech.Say(FigureWords.AutoCoverage), .. Share(figures.AutoCoverage), speech.Say(FigureWords.AutoCoverageMeans)],
            [speech.Say(FigureWords.AutoPrecision), .. Share(figures.AutoPrecision), speech.Say(FigureWords.AutoPrecisionMeans, target)],
        ];
        var columns = new Column[]
        {
            new(speech.Say(FigureWords.Measure)), new(speech.Say(CommonWords.Value), ColumnKind.Number), new(speech.Say(CommonWords.Interval), ColumnKind.Number), new(speech.Say(CommonWords.Meaning), ColumnKind.Prose),
        };
        return new Section("figures", speech.Say(FigureWords.Title), [new Table("t-figures", speech.Say(FigureWords.Caption), columns, rows)]);

        Cell[] Share(Figure figure) => [speech.Numbers.Percent(figure.Value), figure.Low < figure.High ? speech.Numbers.PercentRange(figure) : "–"];
        Cell[] Score(Figure figure) => [speech.Numbers.Score(figure.Value), figure.Low < figure.High ? speech.Numbers.ScoreRange(figure) : "–"];
    }
}
