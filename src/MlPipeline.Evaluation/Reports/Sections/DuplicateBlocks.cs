using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What the test data shares with what the model has learned from.</summary>
internal static class DuplicateBlocks
{
    private const int MostExamples = 20;

    public static IEnumerable<Block> Of(EvaluationReport report, Speech speech)
    {
        var (check, numbers) = (report.Duplicates, speech.Numbers);
        if (!check.IsPossible) return [new Paragraph(speech.Say(HonestyWords.DuplicatesUnknown))];
        if (check.Exact + check.Near + check.SharedArticles == 0) return [new Paragraph(speech.Say(HonestyWords.NoDuplicates))];
        List<Block> blocks = [new Paragraph(speech.Say(HonestyWords.DuplicateCounts, numbers.Count(check.Exact), numbers.Count(check.Near), numbers.Count(check.Boilerplate), speech.Articles(check.SharedArticles)))];
        if (check.SharedArticleExamples.Count > 0)
        {
            var names = check.SharedArticleExamples.Take(MostExamples).Select(name => (IReadOnlyList<Inline>)[new Quoted(name)]);
            blocks.Add(new Paragraph(speech.Line(HonestyWords.SharedArticles, Sequence.Of(", ", check.SharedArticles > MostExamples ? names.Append(["…"]) : names))));
        }

        if (check.Without is { } without) blocks.Add(Without(report, without, speech));
        if (check.Examples.Count > 0) blocks.Add(Examples(check.Examples, speech));
        return blocks;
    }

    private static Table Without(EvaluationReport report, FiguresWithoutDuplicates without, Speech speech) => new(
        "t-without",
        speech.Say(HonestyWords.WithoutCaption),
        [new(speech.Say(CommonWords.Rows)), new("n", ColumnKind.Number), new(speech.Say(CommonWords.Accuracy), ColumnKind.Number), new(speech.Say(CommonWords.MacroF1), ColumnKind.Number)],
        [
            [speech.Say(HonestyWords.AllRows), speech.Numbers.Count(report.Subject.Rows), speech.Percent(report.Figures.Accuracy), speech.Score(report.Figures.MacroF1)],
            [speech.Say(HonestyWords.RowsLeft), speech.Numbers.Count(without.Rows), speech.Percent(without.Accuracy), speech.Score(without.MacroF1)],
        ]);

    private static Fold Examples(IReadOnlyList<Duplicate> examples, Speech speech)
    {
        var shown = examples.Take(MostExamples).ToArray();
        var table = new Table(
            "t-duplicates",
            speech.Say(HonestyWords.ExamplesCaption),
            [new(speech.Say(CommonWords.Text), ColumnKind.Prose), new(speech.Say(HonestyWords.Likeness)), new(speech.Say(CommonWords.Place))],
            [.. shown.Select(each => (IReadOnlyList<Cell>)
            [
                FigureCells.Text(each.Unit.Place.Excerpt), speech.Say(each.IsExact ? HonestyWords.Exactly : HonestyWords.Nearly), speech.Place(each.Unit.Place),
            ])]);
        return new Fold([speech.Say(HonestyWords.ExamplesSummary, speech.Numbers.Count(shown.Length))], [table]);
    }
}
