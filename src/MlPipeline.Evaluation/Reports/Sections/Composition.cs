using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Puts a report together: what page and Markdown both say.</summary>
internal static class Composition
{
    public static ReportPage Of(EvaluationReport report, Speech speech)
    {
        var subject = report.Subject;
        return new ReportPage(
            subject.Model is { } model ? speech.Line(VerdictWords.Title, new Quoted(model)) : [speech.Say(VerdictWords.CrossValidation)],
            [speech.Say(VerdictWords.About, speech.Units(subject.Rows, subject.Unit), speech.Articles(subject.Articles), speech.Numbers.Count(subject.Labels.Count))],
            Verdict.Of(report, speech),
            Verdict.Badges(report, speech),
            Verdict.Tiles(report, speech),
            [.. Sections(report, speech).OfType<Section>()]);
    }

    private static IEnumerable<Section?> Sections(EvaluationReport report, Speech speech) =>
    [
        GateSection.Of(report, speech),
        WarningSection.Of(report, speech),
        FigureSection.Of(report, speech),
        ComparisonSection.Of(report, speech),
        TopicSection.Of(report, speech),
        ConfusionSection.Of(report, speech),
        CurveSection.Of(report, speech),
        SliceSection.Of(report, speech),
        ErrorSection.Of(report, speech),
        SuspectSection.Of(report, speech),
        LearningCurveSection.Of(report, speech),
        FoldSection.Of(report, speech),
        HonestySection.Of(report, speech),
        MethodSection.Of(report, speech),
    ];
}
