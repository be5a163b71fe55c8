using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Finds what a reader must know before trusting the figures.</summary>
internal static class Warnings
{
    private const double TooGood = 0.98;

    public static IReadOnlyList<ReportWarning> Of(EvaluationReport report, EvaluationSet set) => [.. All(report, set).OrderBy(warning => warning.Kind)];

    private static IEnumerable<ReportWarning> All(EvaluationReport report, EvaluationSet set)
    {
        var (figures, duplicates) = (report.Figures, report.Duplicates);
        if (figures.MacroF1.Value > TooGood) yield return new ReportWarning(WarningKind.TooGood, Value: figures.MacroF1.Value);
        var learned = duplicates.Exact + duplicates.Near;
        if (learned > 0) yield return new ReportWarning(WarningKind.LearnedRows, Count: learned, Value: (double)learned / report.Subject.Rows);
        if (duplicates.SharedArticles > 0) yield return new ReportWarning(WarningKind.LearnedArticles, Count: duplicates.SharedArticles);
        if (!duplicates.IsPossible) yield return new ReportWarning(WarningKind.DuplicatesUnknown);
        foreach (var baseline in report.Baselines.Where(baseline => baseline.Accuracy >= figures.Accuracy.Value || baseline.MacroF1 >= figures.MacroF1.Value))
            yield return new ReportWarning(WarningKind.NoBetterThanBaseline, baseline.Kind.ToString());
        var contract = report.Coverage.Contract;
        if (contract.Accepted > 0 && contract.Precision.High < report.Coverage.TargetPrecision) yield return new ReportWarning(WarningKind.ContractBroken, Value: contract.Precision.Value);
        if (report.Subject.Articles < SampleSize.FewArticlesInAll) yield return new ReportWarning(WarningKind.FewArticles, Count: report.Subject.Articles);
        foreach (var topic in report.Topics.Where(topic => topic.IsSmall && topic.Support > 0)) yield return new ReportWarning(WarningKind.FewRows, topic.Label, topic.Support);
        foreach (var label in report.Subject.UnknownLabels) yield return new ReportWarning(WarningKind.UnknownLabel, label, set.Predictions.Count(row => row.Unit.Gold.Primary == label));
    }
}
