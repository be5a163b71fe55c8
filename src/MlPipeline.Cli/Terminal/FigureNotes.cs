using MlPipeline.Data;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Cli.Terminal;

/// <summary>What a reader must know before trusting the figures, a line each.</summary>
internal static class FigureNotes
{
    public static IEnumerable<string> Of(EvaluationReport report)
    {
        foreach (var warning in report.Warnings.Where(warning => warning.Kind is not (WarningKind.FewRows or WarningKind.UnknownLabel))) yield return "careful: " + SentenceOf(warning);
        var small = report.Warnings.Where(warning => warning.Kind == WarningKind.FewRows).Select(warning => Numbers.Text($"{Printable.Line(warning.Name!)} ({warning.Count:N0})")).ToArray();
        if (small.Length > 0) yield return $"careful: labels with few rows or articles say little: {string.Join(", ", small)}";
        foreach (var agreement in report.Agreements)
            yield return Numbers.Text($"people differ on {agreement.Differing:N0} of {agreement.Rows:N0} rows: Cohen's kappa {agreement.Kappa:0.000}, Krippendorff's alpha {agreement.Alpha:0.000}; the model's kappa with the label is {agreement.ModelKappa:0.000}");
        if (report.Comparison is { } comparison) yield return SentenceOf(comparison);
        if (report.Folds is { Folds.Count: > 1 } folds)
            yield return Numbers.Text($"{folds.Folds.Count:N0} folds: accuracy {folds.Accuracy.Mean:0.000} ± {folds.Accuracy.Deviation:0.000}, macro-F1 {folds.MacroF1.Mean:0.000} ± {folds.MacroF1.Deviation:0.000}");
        foreach (var point in report.LearningCurve)
            yield return Numbers.Text($"learned from {point.Share:0 %} ({point.Articles:N0} articles): accuracy {point.Accuracy.Value:0.000}, macro-F1 {point.MacroF1.Value:0.000}");
    }

    private static string SentenceOf(ModelComparison comparison) => Numbers.Text(
        $"against {Printable.Line(comparison.Against)}: accuracy {Change(comparison.Accuracy)}, macro-F1 {Change(comparison.MacroF1)}; {comparison.Won.Count:N0} rows won, {comparison.Lost.Count:N0} lost (McNemar p = {comparison.McNemar:0.0000})");

    private static string Change(Figure figure) => Numbers.Text($"{figure.Value:+0.0000;-0.0000;0.0000} ({figure.Low:+0.000;-0.000;0.000} to {figure.High:+0.000;-0.000;0.000})");

    private static string SentenceOf(ReportWarning warning) => warning.Kind switch
    {
        WarningKind.TooGood => Numbers.Text($"macro-F1 is {warning.Value:0.000}: real data is never that easy; look for what the data gives away"),
        WarningKind.LearnedRows => Numbers.Text($"the model has learned from {warning.Count:N0} of these rows, or nearly so ({warning.Value:0.0 %})"),
        WarningKind.LearnedArticles => Numbers.Text($"the model has learned from articles with the names of {warning.Count:N0} of these"),
        WarningKind.DuplicatesUnknown => "the model does not say what it has learned from, so nobody knows how much of this data it knows by heart",
        WarningKind.NoBetterThanBaseline => $"{(warning.Name == nameof(BaselineKind.MajorityLabel) ? "always giving the most frequent label" : "counting seed terms")} is as good as the model",
        WarningKind.ContractBroken => Numbers.Text($"labels accepted automatically are right {warning.Value:0.0 %} of the time, less than promised, and that is not chance"),
        WarningKind.FewArticles => Numbers.Text($"{warning.Count:N0} articles are few; the intervals may be too narrow"),
        _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Kind, "no sentence"),
    };
}
