using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Another model on the same rows: how far the figures differ, whether chance may explain it, and which rows were won and lost.</summary>
internal static class ComparisonSection
{
    private const int MostRows = 30, SeenTopics = 25;

    public static Section? Of(EvaluationReport report, Speech speech)
    {
        if (report.Comparison is not { } comparison) return null;
        var numbers = speech.Numbers;
        var lead = speech.Line(ComparisonWords.Lead, new Quoted(comparison.Against), numbers.Count(comparison.Won.Count), numbers.Count(comparison.Lost.Count), numbers.Chance(comparison.McNemar));
        var (difference, verdict) = (comparison.Accuracy, ComparisonWords.Even);
        if (difference.Low > 0) verdict = ComparisonWords.Better;
        if (difference.High < 0) verdict = ComparisonWords.Worse;
        return new Section(
            "comparison",
            speech.Say(ComparisonWords.Title),
            [
                new Paragraph([.. lead, " ", speech.Say(verdict, numbers.Points(difference.Value), numbers.Points(difference.Low), numbers.Points(difference.High))]),
                Figures(report, comparison, speech),
                .. speech.Long(Topics(comparison, speech), SeenTopics),
                Changed("t-lost", ComparisonWords.LostSummary, ComparisonWords.LostCaption, comparison.Lost, speech),
                Changed("t-won", ComparisonWords.WonSummary, ComparisonWords.WonCaption, comparison.Won, speech),
            ]);
    }

    private static Table Figures(EvaluationReport report, ModelComparison comparison, Speech speech) => new(
        "t-comparison",
        speech.Say(ComparisonWords.FiguresCaption),
        [
            new(speech.Say(FigureWords.Measure)),
            new(speech.Say(ComparisonWords.Old), ColumnKind.Number),
            new(speech.Say(ComparisonWords.New), ColumnKind.Number),
            new(speech.Say(ComparisonWords.Difference), ColumnKind.Number),
        ],
        [
            [speech.Say(CommonWords.Accuracy), speech.Percent(comparison.OldAccuracy), speech.Percent(report.Figures.Accuracy), speech.Points(comparison.Accuracy)],
            [speech.Say(CommonWords.MacroF1), speech.Score(comparison.OldMacroF1), speech.Score(report.Figures.MacroF1), speech.Difference(comparison.MacroF1)],
        ]);

    private static Table Topics(ModelComparison comparison, Speech speech)
    {
        var most = comparison.Topics.SelectMany(topic => new[] { Math.Abs(topic.Difference.Low), Math.Abs(topic.Difference.High), Math.Abs(topic.Difference.Value) }).DefaultIfEmpty(0).Max();
        var scale = most > 0 ? new IntervalBar(-most, most) : new IntervalBar(-1, 1);
        return new Table(
            "t-comparison-topics",
            speech.Say(ComparisonWords.TopicsCaption),
            [
                new(speech.Say(CommonWords.Label)),
                new(speech.Say(ComparisonWords.Difference), ColumnKind.Number),
                new(speech.Say(CommonWords.Drawn), ColumnKind.Drawing),
                new(speech.Say(ComparisonWords.OldF1), ColumnKind.Number),
                new(speech.Say(ComparisonWords.NewF1), ColumnKind.Number),
                new(speech.Say(ComparisonWords.Won), ColumnKind.Number),
                new(speech.Say(ComparisonWords.Lost), ColumnKind.Number),
                new(speech.Say(CommonWords.Rows), ColumnKind.Number),
            ],
            [.. comparison.Topics.OrderBy(topic => topic.Difference.Value).Select(topic => (IReadOnlyList<Cell>)
            [
                FigureCells.Label(topic.Label),
                speech.Difference(topic.Difference),
                scale.Drawn(topic.Difference),
                speech.Numbers.Score(topic.OldF1),
                speech.Numbers.Score(topic.NewF1),
                speech.Numbers.Count(topic.Won),
                speech.Numbers.Count(topic.Lost),
                speech.Numbers.Count(topic.Support),
            ])]);
    }

    private static Fold Changed(string id, Phrase summary, Phrase caption, IReadOnlyList<ChangedRow> rows, Speech speech)
    {
        var table = new Table(
            id,
            speech.Say(caption),
            [new(speech.Say(CommonWords.Text), ColumnKind.Prose), new(speech.Say(CommonWords.GoldLabel)), new(speech.Say(ComparisonWords.Old)), new(speech.Say(ComparisonWords.New)), new(speech.Say(CommonWords.Place))],
            [.. rows.Take(MostRows).Select(row => (IReadOnlyList<Cell>)
            [
                FigureCells.Text(row.Unit.Place.Excerpt),
                FigureCells.Label(row.Unit.Gold.Primary),
                new Cell(speech.Line(ComparisonWords.LabelWithConfidence, FigureCells.Label(row.OldLabel), speech.Numbers.Percent(row.OldConfidence))),
                new Cell(speech.Line(ComparisonWords.LabelWithConfidence, FigureCells.Label(row.Unit.Predicted), speech.Numbers.Percent(row.Unit.Confidence))),
                speech.Place(row.Unit.Place),
            ])]);
        return new Fold([speech.Say(summary, speech.Numbers.Count(rows.Count))], rows.Count == 0 ? [] : [table, .. speech.More(rows.Count, MostRows)]);
    }
}
