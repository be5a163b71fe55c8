using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What could be had without the model, and how far people agree.</summary>
internal static class HonestySection
{
    public static Section Of(EvaluationReport report, Speech speech) => new(
        "honesty",
        speech.Say(HonestyWords.Title),
        [
            .. report.Baselines.Count == 0 ? [] : new Block[] { new Heading(speech.Say(HonestyWords.Baselines)), Baselines(report, speech) },
            new Heading(speech.Say(HonestyWords.Duplicates)),
            .. DuplicateBlocks.Of(report, speech),
            new Heading(speech.Say(HonestyWords.Agreement)),
            .. Agreement(report, speech),
        ]);

    private static Table Baselines(EvaluationReport report, Speech speech)
    {
        var figures = report.Figures;
        return new Table(
            "t-baselines",
            speech.Say(HonestyWords.BaselinesCaption),
            [new(speech.Say(HonestyWords.Rule)), Number(CommonWords.Accuracy), Number(CommonWords.MacroF1), Number(CommonWords.WeightedF1)],
            [
                .. report.Baselines.Select(each => (IReadOnlyList<Cell>)
                [
                    new Cell(speech.Line(HonestyWords.NameOf(each.Kind), FigureCells.Label(each.Label))), speech.Numbers.Percent(each.Accuracy), speech.Numbers.Score(each.MacroF1), speech.Numbers.Score(each.WeightedF1),
                ]),
                [new Strong(speech.Say(HonestyWords.ModelRow)), speech.Numbers.Percent(figures.Accuracy.Value), speech.Numbers.Score(figures.MacroF1.Value), speech.Numbers.Score(figures.WeightedF1.Value)],
            ]);

        Column Number(Phrase head) => new(speech.Say(head), ColumnKind.Number);
    }

    private static IEnumerable<Block> Agreement(EvaluationReport report, Speech speech)
    {
        if (report.Agreements.Count == 0) return [new Paragraph(speech.Say(HonestyWords.NoAgreement))];
        var table = new Table(
            "t-agreement",
            speech.Say(HonestyWords.AgreementCaption),
            [new(speech.Say(HonestyWords.Who)), Number(CommonWords.Rows), Number(HonestyWords.Differing), Number(HonestyWords.Observed), Number(HonestyWords.Kappa), Number(HonestyWords.Alpha)],
            [.. report.Agreements.SelectMany(Rows)]);
        return [new Paragraph(speech.Say(HonestyWords.AgreementLead)), table];

        Column Number(Phrase head) => new(speech.Say(head), ColumnKind.Number);
        IEnumerable<IReadOnlyList<Cell>> Rows(Agreement each) =>
        [
            [
                speech.Say(each.Source == AgreementSource.AcceptedLabels ? HonestyWords.ByAccept : HonestyWords.BySecondLabel),
                speech.Numbers.Count(each.Rows),
                speech.Numbers.Count(each.Differing),
                speech.Numbers.Percent(each.Observed),
                speech.Numbers.Score(each.Kappa),
                speech.Numbers.Score(each.Alpha),
            ],
            [speech.Say(HonestyWords.ModelAndLabel), speech.Numbers.Count(each.Rows), "–", speech.Numbers.Percent(each.ModelObserved), speech.Numbers.Score(each.ModelKappa), "–"],
        ];
    }
}
