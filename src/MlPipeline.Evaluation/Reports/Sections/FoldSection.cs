using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>How the figures of a cross-validation spread.</summary>
internal static class FoldSection
{
    private const int MostFolds = 100;

    public static Section? Of(EvaluationReport report, Speech speech)
    {
        if (report.Folds is not { } spread) return null;
        var numbers = speech.Numbers;
        var table = new Table(
            "t-spread",
            speech.Say(ComparisonWords.SpreadCaption),
            [new(speech.Say(FigureWords.Measure)), Number(ComparisonWords.Mean), Number(ComparisonWords.Deviation), Number(ComparisonWords.Least), Number(ComparisonWords.Most)],
            [
                Row(CommonWords.Accuracy, spread.Accuracy, numbers.Percent),
                Row(CommonWords.MacroF1, spread.MacroF1, numbers.Score),
                Row(CommonWords.LogLoss, spread.LogLoss, numbers.Score),
            ]);
        var lead = speech.Say(ComparisonWords.FoldsLead, numbers.Count(spread.FoldCount), numbers.Count(spread.Repeats));
        return new Section("folds", speech.Say(ComparisonWords.Folds), [new Paragraph(lead), table, Each(spread, speech)]);

        Column Number(Phrase head) => new(speech.Say(head), ColumnKind.Number);
        Cell[] Row(Phrase name, Spread values, Func<double, string> write) => [speech.Say(name), write(values.Mean), write(values.Deviation), write(values.Least), write(values.Most)];
    }

    private static Fold Each(CrossValidationSpread spread, Speech speech)
    {
        var table = new Table(
            "t-folds",
            speech.Say(ComparisonWords.FoldsCaption),
            [
                new(speech.Say(ComparisonWords.Fold)),
                new(speech.Say(CommonWords.Accuracy), ColumnKind.Number),
                new(speech.Say(CommonWords.MacroF1), ColumnKind.Number),
                new(speech.Say(CommonWords.LogLoss), ColumnKind.Number),
                new(speech.Say(CommonWords.Rows), ColumnKind.Number),
                new(speech.Say(CommonWords.ArticlesHead), ColumnKind.Number),
            ],
            [.. spread.Folds.Take(MostFolds).Select(fold => (IReadOnlyList<Cell>)
            [
                speech.Say(ComparisonWords.FoldName, speech.Numbers.Count(fold.Repeat + 1), speech.Numbers.Count(fold.Fold + 1)),
                speech.Numbers.Percent(fold.Accuracy),
                speech.Numbers.Score(fold.MacroF1),
                speech.Numbers.Score(fold.LogLoss),
                speech.Numbers.Count(fold.Rows),
                speech.Numbers.Count(fold.Articles),
            ])]);
        return new Fold([speech.Say(ComparisonWords.FoldsSummary, speech.Numbers.Count(spread.Folds.Count))], [table, .. speech.More(spread.Folds.Count, MostFolds)]);
    }
}
