using MlPipeline.Data;
using MlPipeline.Evaluation.Reporting;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace MlPipeline.Cli.Terminal;

/// <summary>Figures of an evaluation as tables on standard output.</summary>
internal static class FigureTables
{
    private const int WorstSlices = 8;

    public static void Write(EvaluationReport report)
    {
        var console = WideConsole.Create();
        console.Write(Topics(report));
        console.Write(Totals(report));
        console.Write(Comparisons(report));
        if (report.Slices.Any(slice => !slice.IsSmall)) console.Write(Slices(report));
        foreach (var line in FigureNotes.Of(report)) Console.WriteLine(line);
    }

    private static Table Topics(EvaluationReport report)
    {
        var table = NewTable("topic", "precision", "recall", "F1", "95 %", "support", "articles");
        foreach (var topic in report.Topics)
            AddRow(table, Printable.Line(topic.Label), $"{topic.Precision.Value:0.000}", $"{topic.Recall.Value:0.000}", $"{topic.F1.Value:0.000}", $"{topic.F1.Low:0.00}–{topic.F1.High:0.00}", $"{topic.Support:N0}", $"{topic.Articles:N0}");
        return table;
    }

    private static Table Totals(EvaluationReport report)
    {
        var figures = report.Figures;
        var table = NewTable("measure", "value", "95 %");
        AddRow(table, "rows", $"{report.Subject.Rows:N0}", $"");
        AddRow(table, "articles", $"{report.Subject.Articles:N0}", $"");
        Add("accuracy", figures.Accuracy);
        Add("macro-F1", figures.MacroF1);
        Add("micro-F1", figures.MicroF1);
        Add("weighted F1", figures.WeightedF1);
        Add("right among the two likeliest", figures.Top2Accuracy);
        Add("log loss", figures.LogLoss);
        Add("Brier score", figures.Brier);
        Add("expected calibration error", figures.ExpectedCalibrationError);
        Add("all topics, micro-F1", figures.MultiLabelMicroF1);
        Add("all topics, macro-F1", figures.MultiLabelMacroF1);
        Add("all topics, Hamming loss", figures.HammingLoss);
        if (report.Boilerplate is { } boilerplate)
        {
            Add("content only, accuracy", boilerplate.ContentAccuracy);
            Add("content only, macro-F1", boilerplate.ContentMacroF1);
        }

        AddShare("accepted automatically", figures.AutoCoverage);
        AddShare(Numbers.Text($"right among these (target {report.Coverage.TargetPrecision:0 %})"), figures.AutoPrecision);
        return table;

        void Add(string name, Figure figure) => AddRow(table, name, $"{figure.Value:0.0000}", $"{figure.Low:0.000}–{figure.High:0.000}");

        void AddShare(string name, Figure figure) => AddRow(table, name, $"{figure.Value:0.0 %}", $"{figure.Low:0.0 %}–{figure.High:0.0 %}");
    }

    private static Table Comparisons(EvaluationReport report)
    {
        var table = NewTable("for comparison", "accuracy", "macro-F1");
        Add("this model", report.Figures.Accuracy.Value, report.Figures.MacroF1.Value);
        if (report.Duplicates.Without is { } without) Add(Numbers.Text($"this model on the {without.Rows:N0} rows that it has not learned from"), without.Accuracy.Value, without.MacroF1.Value);
        if (report.Comparison is { } comparison) Add(Printable.Line(comparison.Against), comparison.OldAccuracy.Value, comparison.OldMacroF1.Value);
        foreach (var baseline in report.Baselines)
            Add(baseline.Kind == BaselineKind.MajorityLabel ? $"always {Printable.Line(baseline.Label)}" : "most seed terms", baseline.Accuracy, baseline.MacroF1);
        foreach (var agreement in report.Agreements)
            AddRow(table, agreement.Source == AgreementSource.AcceptedLabels ? "agreement of people (accept)" : "agreement of people (label2)", $"{agreement.Observed:0.0000}", $"");
        return table;

        void Add(string name, double accuracy, double macroF1) => AddRow(table, name, $"{accuracy:0.0000}", $"{macroF1:0.0000}");
    }

    private static Table Slices(EvaluationReport report)
    {
        var table = NewTable("worst parts", "accuracy", "95 %", "rows", "articles");
        foreach (var slice in report.Slices.Where(slice => !slice.IsSmall).Take(WorstSlices))
        {
            var key = slice.Key.Length == 0 ? "(none)" : slice.Key == Slice.Others ? "(others)" : Printable.Line(slice.Key);
            AddRow(table, Numbers.Text($"{slice.Dimension} {key}"), $"{slice.Accuracy.Value:0.000}", $"{slice.Accuracy.Low:0.00}–{slice.Accuracy.High:0.00}", $"{slice.Rows:N0}", $"{slice.Articles:N0}");
        }

        return table;
    }

    private static Table NewTable(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first).NoWrap());
        foreach (var name in others) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static void AddRow(Table table, string name, params FormattableString[] values) => table.AddRow([new Cell(name), .. values.Select(value => new Cell(Numbers.Text(value)))]);
}
