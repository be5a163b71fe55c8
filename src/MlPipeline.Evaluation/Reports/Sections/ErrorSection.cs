using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>The errors that the model was surest of, each in its article and with what led to it.</summary>
internal static class ErrorSection
{
    private const int LongestSummary = 110, LongestFile = 120, Seen = 15, OnPaper = 10;

    public static Section Of(EvaluationReport report, Speech speech)
    {
        var title = speech.Say(ErrorWords.Title);
        if (report.Errors.Count == 0) return new Section("errors", title, [new Paragraph(speech.Say(ErrorWords.None))]);
        Fold[] folds = [.. report.Errors.Take(ConfidentError.Most).Select((error, index) => Of(error, index + 1, speech))];
        List<Block> blocks = [new Paragraph(speech.Say(ErrorWords.Lead, speech.Numbers.Count(folds.Length))), .. folds.Take(Seen)];
        if (folds.Length > Seen) blocks.Add(new Fold([speech.Say(ErrorWords.MoreErrors, speech.Numbers.Count(folds.Length - Seen))], folds[Seen..]));
        return new Section("errors", title, blocks);
    }

    private static Fold Of(ConfidentError error, int number, Speech speech)
    {
        var unit = error.Unit;
        var summary = speech.Line(
            ErrorWords.Summary,
            speech.Numbers.Count(number),
            FigureCells.Label(unit.Predicted),
            new Strong(speech.Numbers.Percent(unit.Confidence)),
            FigureCells.Label(unit.Gold.Primary),
            new Quoted(error.Text, LongestSummary));
        return new Fold(summary, [PassageOf(error), .. Facts(unit, speech), .. error.Explanation is { } explanation ? Evidence.Of(explanation, $"t-error-{number}", speech) : []], OnPaper: number <= OnPaper);
    }

    private static Passage PassageOf(ConfidentError error) => new(
        error.Title is null ? null : FigureCells.Text(error.Title),
        [.. error.Before.Select(FigureCells.Text)],
        new Quoted(error.Text, ConfidentError.LongestText),
        [.. error.After.Select(FigureCells.Text)]);

    private static IEnumerable<Block> Facts(LabelledUnit unit, Speech speech)
    {
        yield return new Paragraph(speech.Line(ErrorWords.Where, new Quoted(unit.Place.Article), speech.Numbers.Count(unit.Place.N), new Quoted(NameOf(unit.Place.File), LongestFile), speech.Numbers.Count(unit.Place.Line)));
        var further = speech.Line(ErrorWords.Further, Labels(unit.Gold.Also, speech), Labels(unit.PredictedAlso, speech));
        yield return new Paragraph([speech.Say(ErrorWords.GoldChance, speech.Numbers.Percent(unit.GoldProbability)), " ", .. further]);
    }

    // A report is passed around; the folders of whoever made it are nobody's business.
    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    private static Inline Labels(IReadOnlyList<string> labels, Speech speech) =>
        labels.Count == 0 ? speech.Say(ErrorWords.NoFurther) : Sequence.Of(", ", labels.Take(20).Select(label => (IReadOnlyList<Inline>)[FigureCells.Label(label)]));
}
