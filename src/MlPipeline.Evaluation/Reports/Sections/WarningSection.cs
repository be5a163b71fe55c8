using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What to be careful about; warnings about labels are one point however many labels there are.</summary>
internal static class WarningSection
{
    private const int MostLabels = 20;

    public static Section Of(EvaluationReport report, Speech speech) =>
        new("warnings", speech.Say(HonestyWords.Warnings), [report.Warnings.Count == 0 ? new Paragraph(speech.Say(HonestyWords.NoWarnings)) : new Points(Lines(report, speech))]);

    /// <summary>One line a point.</summary>
    public static IReadOnlyList<IReadOnlyList<Inline>> Lines(EvaluationReport report, Speech speech) =>
        [.. report.Warnings.GroupBy(warning => warning.Kind).SelectMany(group => Lines([.. group], report, speech))];

    private static IEnumerable<IReadOnlyList<Inline>> Lines(ReportWarning[] warnings, EvaluationReport report, Speech speech) => warnings[0].Kind switch
    {
        WarningKind.FewRows => [Labels(HonestyWords.FewRows, warnings, report, speech)],
        WarningKind.UnknownLabel => [Labels(HonestyWords.UnknownLabel, warnings, report, speech)],
        _ => warnings.Select(warning => Line(warning, speech)),
    };

    private static IReadOnlyList<Inline> Line(ReportWarning warning, Speech speech)
    {
        var numbers = speech.Numbers;
        return warning.Kind switch
        {
            WarningKind.TooGood => [speech.Say(HonestyWords.TooGood, numbers.Score(warning.Value))],
            WarningKind.LearnedRows => [speech.Say(HonestyWords.LearnedRows, numbers.Count(warning.Count), numbers.Percent(warning.Value))],
            WarningKind.LearnedArticles => [speech.Say(HonestyWords.LearnedArticles, speech.Articles(warning.Count))],
            WarningKind.DuplicatesUnknown => [speech.Say(HonestyWords.DuplicatesUnknown)],
            WarningKind.NoBetterThanBaseline => [speech.Say(HonestyWords.NoBetterThanBaseline, speech.Say(RuleOf(warning.Name)))],
            WarningKind.ContractBroken => [speech.Say(HonestyWords.ContractBroken, numbers.Percent(warning.Value))],
            WarningKind.FewArticles => [speech.Say(HonestyWords.FewArticles, speech.Articles(warning.Count))],
            _ => throw new ArgumentOutOfRangeException(nameof(warning)),
        };
    }

    private static Phrase RuleOf(string? name) => name == nameof(BaselineKind.MajorityLabel) ? HonestyWords.ShortMajority : HonestyWords.ShortSeedTerms;

    private static IReadOnlyList<Inline> Labels(Phrase phrase, ReportWarning[] warnings, EvaluationReport report, Speech speech)
    {
        var articles = report.Topics.ToDictionary(topic => topic.Label, topic => topic.Articles, StringComparer.Ordinal);
        var shown = warnings.Take(MostLabels).Select(warning => speech.Line(
            HonestyWords.LabelCount, FigureCells.Label(warning.Name ?? ""), speech.Numbers.Count(warning.Count), speech.Articles(articles.GetValueOrDefault(warning.Name ?? ""))));
        var more = warnings.Length - MostLabels;
        return speech.Line(phrase, Sequence.Of(", ", more <= 0 ? shown : shown.Append([speech.Say(HonestyWords.MoreLabels, speech.Numbers.Count(more))])));
    }
}
