using MlPipeline.Evaluation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace MlPipeline.Cli.Terminal;

/// <summary>Figures of an evaluation as tables on standard output.</summary>
internal static class FigureTables
{
    // Spectre wraps at 80 columns where it sees no terminal.
    private const int PipeWidth = 160;

    public static void Write(Metrics metrics, double autoPrecisionTarget)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected) console.Profile.Width = PipeWidth;

        var topics = NewTable("topic", "precision", "recall", "F1", "support");
        foreach (var topic in metrics.Topics)
            AddRow(topics, topic.Label, $"{topic.Precision:0.000}", $"{topic.Recall:0.000}", $"{topic.F1:0.000}", $"{topic.Support:N0}");
        console.Write(topics);

        var totals = NewTable("measure", "value");
        AddRow(totals, "rows", $"{metrics.Rows:N0}");
        AddRow(totals, "accuracy", $"{metrics.Accuracy:0.0000}");
        AddRow(totals, "macro-F1", $"{metrics.MacroF1:0.0000}");
        AddRow(totals, "weighted F1", $"{metrics.WeightedF1:0.0000}");
        AddRow(totals, "log loss", $"{metrics.LogLoss:0.0000}");
        AddRow(totals, "expected calibration error", $"{metrics.ExpectedCalibrationError:0.0000}");
        AddRow(totals, "all topics, micro-F1", $"{metrics.MultiLabelMicroF1:0.0000}");
        AddRow(totals, "all topics, macro-F1", $"{metrics.MultiLabelMacroF1:0.0000}");
        AddRow(totals, "accepted automatically", $"{metrics.AutoCoverage:0.0 %}");
        AddRow(totals, Numbers.Text($"right among these (target {autoPrecisionTarget:0 %})"), $"{metrics.AutoPrecision:0.0 %}");
        console.Write(totals);
    }

    private static Table NewTable(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(first).NoWrap());
        foreach (var name in others) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static void AddRow(Table table, string name, params FormattableString[] values) => table.AddRow([new Cell(name), .. values.Select(value => new Cell(Numbers.Text(value)))]);
}
