using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>How the figures are made, with their sources.</summary>
internal static class MethodSection
{
    public static Section Of(EvaluationReport report, Speech speech)
    {
        var numbers = speech.Numbers;
        List<string> lines =
        [
            speech.Say(HonestyWords.MethodIntervals, numbers.Count(report.Subject.Resamples)),
            speech.Say(HonestyWords.MethodF1),
            speech.Say(HonestyWords.MethodCalibration),
            speech.Say(HonestyWords.MethodSmall, numbers.Count(SampleSize.FewUnits), numbers.Count(SampleSize.FewArticles)),
        ];
        if (report.Comparison is not null) lines.Add(speech.Say(HonestyWords.MethodComparison));
        return new Section("method", speech.Say(HonestyWords.Method), [new Points([.. lines.Select(line => (IReadOnlyList<Inline>)[line])])]);
    }
}
