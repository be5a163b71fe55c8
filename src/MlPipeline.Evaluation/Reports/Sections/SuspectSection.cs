using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Gold labels that may be wrong.</summary>
internal static class SuspectSection
{
    private const int Seen = 15;

    public static Section Of(EvaluationReport report, Speech speech)
    {
        var title = speech.Say(ErrorWords.Suspects);
        if (report.Suspects.Count == 0) return new Section("suspects", title, [new Paragraph(speech.Say(ErrorWords.NoSuspects))]);
        var table = new Table(
            "t-suspects",
            speech.Say(ErrorWords.SuspectsCaption),
            [
                new(speech.Say(CommonWords.Text), ColumnKind.Prose),
                new(speech.Say(ErrorWords.LabelNow)),
                new(speech.Say(ErrorWords.Likelier)),
                new(speech.Say(ErrorWords.Probabilities), ColumnKind.Number),
                new(speech.Say(CommonWords.Place)),
            ],
            [.. report.Suspects.Take(LabelSuspect.Most).Select(suspect => Row(suspect, speech))]);
        return new Section("suspects", title, [new Paragraph(speech.Say(ErrorWords.SuspectsLead)), .. speech.Long(table, Seen), .. speech.More(report.Suspects.Count, LabelSuspect.Most)]);
    }

    private static Cell[] Row(LabelSuspect suspect, Speech speech) =>
    [
        FigureCells.Text(suspect.Unit.Place.Excerpt),
        FigureCells.Label(suspect.Unit.Gold.Primary),
        FigureCells.Label(suspect.Likely),
        speech.Say(ErrorWords.Probability, speech.Numbers.Percent(suspect.GoldProbability), speech.Numbers.Percent(suspect.LikelyProbability)),
        speech.Place(suspect.Unit.Place),
    ];
}
