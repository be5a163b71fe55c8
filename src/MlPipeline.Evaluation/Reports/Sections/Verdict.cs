using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What to think of it all, in two sentences: how good the model is, and what that is worth.</summary>
internal static class Verdict
{
    private const double GraveShare = 0.01;

    public static IReadOnlyList<Inline> Of(EvaluationReport report, Speech speech) => [.. HowGood(report, speech), " ", speech.Say(Contract(report), WhatItIsWorth(report, speech))];

    public static IReadOnlyList<Badge> Badges(EvaluationReport report, Speech speech)
    {
        List<Badge> badges = [];
        if (report.Gate is { } gate) badges.Add(new Badge(speech.Say(gate.IsMet ? VerdictWords.GateMet : VerdictWords.GateNotMet), gate.IsMet ? Tone.Good : Tone.Bad));
        var (phrase, tone) = Standing(report) switch
        {
            Standings.Kept => (VerdictWords.ContractKept, Tone.Good),
            Standings.Missed => (VerdictWords.ContractMissed, Tone.Careful),
            Standings.Broken => (VerdictWords.ContractBroken, Tone.Bad),
            _ => (VerdictWords.ContractEmpty, Tone.Careful),
        };
        badges.Add(new Badge(speech.Say(phrase, speech.Numbers.ShortPercent(report.Coverage.TargetPrecision)), tone));
        if (report.Warnings.Count > 0) badges.Add(new Badge(speech.Say(VerdictWords.WarningCount, speech.Numbers.Count(WarningSection.Lines(report, speech).Count)), Tone.Careful));
        return badges;
    }

    public static Tiles Tiles(EvaluationReport report, Speech speech)
    {
        var (figures, numbers) = (report.Figures, speech.Numbers);
        return new Tiles(
        [
            Share(CommonWords.Accuracy, figures.Accuracy),
            Score(CommonWords.MacroF1, figures.MacroF1),
            Share(VerdictWords.AcceptedTile, figures.AutoCoverage),
            Share(VerdictWords.AcceptedRightTile, figures.AutoPrecision),
            Score(VerdictWords.AllTopicsTile, figures.MultiLabelMicroF1),
            Score(VerdictWords.CalibrationTile, figures.ExpectedCalibrationError),
        ]);

        Tile Share(Phrase name, Figure figure) => new(speech.Say(name), numbers.Percent(figure.Value), figure.Low < figure.High ? numbers.PercentRange(figure) : "");
        Tile Score(Phrase name, Figure figure) => new(speech.Say(name), numbers.Score(figure.Value), figure.Low < figure.High ? numbers.ScoreRange(figure) : "");
    }

    private static IReadOnlyList<Inline> HowGood(EvaluationReport report, Speech speech)
    {
        var numbers = speech.Numbers;
        var accuracy = report.Figures.Accuracy;
        Inline[] common =
        [
            speech.Units(report.Subject.Rows, report.Subject.Unit),
            speech.Articles(report.Subject.Articles),
            speech.Say(report.Subject.Model is null ? VerdictWords.TheTraining : VerdictWords.TheModel),
            new Strong(numbers.Percent(accuracy.Value)),
            new Unbroken(accuracy.Low < accuracy.High ? numbers.PercentRange(accuracy) : speech.Say(CommonWords.NoInterval)),
        ];
        var score = numbers.Score(report.Figures.MacroF1.Value);
        return report.Baselines.FirstOrDefault(each => each.Kind == BaselineKind.MajorityLabel) is { } majority
            ? speech.Line(VerdictWords.RightAgainstMajority, [.. common, numbers.Percent(majority.Accuracy), FigureCells.Label(majority.Label), score])
            : speech.Line(VerdictWords.Right, [.. common, score]);
    }

    private static Phrase Contract(EvaluationReport report) => Standing(report) switch
    {
        Standings.Kept => VerdictWords.Kept,
        Standings.Missed => VerdictWords.MissedByChance,
        Standings.Broken => VerdictWords.Broken,
        _ => VerdictWords.NothingAccepted,
    };

    private static string[] WhatItIsWorth(EvaluationReport report, Speech speech)
    {
        var tail = report.Gate is null ? "" : speech.Say(report.Gate.IsMet ? VerdictWords.GateMetTail : VerdictWords.GateNotMetTail);
        if (report.Warnings.Any(IsGrave)) tail += speech.Say(VerdictWords.WarningTail);
        var target = speech.Numbers.ShortPercent(report.Coverage.TargetPrecision);
        if (Standing(report) == Standings.Empty) return [target, tail];
        var contract = report.Coverage.Contract;
        return [speech.Numbers.Percent(contract.Coverage.Value), speech.Numbers.Percent(contract.Precision.Value), target, tail];
    }

    // A few rows that were learned from, captions mostly, move no figure.
    private static bool IsGrave(ReportWarning warning) =>
        warning.Kind is WarningKind.TooGood or WarningKind.LearnedArticles or WarningKind.NoBetterThanBaseline || (warning.Kind == WarningKind.LearnedRows && warning.Value >= GraveShare);

    private static Standings Standing(EvaluationReport report)
    {
        if (report.Coverage.Contract.Accepted == 0) return Standings.Empty;
        if (report.Coverage.IsKept) return Standings.Kept;
        return report.Warnings.Any(warning => warning.Kind == WarningKind.ContractBroken) ? Standings.Broken : Standings.Missed;
    }

    private enum Standings
    {
        Empty,
        Kept,
        Missed,
        Broken,
    }
}
