using MlPipeline.Data;
using MlPipeline.Evaluation.History;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace MlPipeline.Cli.Terminal;

/// <summary>A history as a table, and a small chart for every verb and data that has run more than once.</summary>
internal static class HistoryTable
{
    private const int DataDigits = 8;
    private const string Steps = "▁▂▃▄▅▆▇█";

    public static void Write(IReadOnlyList<HistoryEntry> entries)
    {
        var console = WideConsole.Create();
        console.Write(Runs(entries));
        foreach (var series in entries.GroupBy(KeyOf).Where(series => series.Count() > 1))
        {
            WriteChart(series, HistoryFigures.Accuracy, "accuracy");
            WriteChart(series, HistoryFigures.MacroF1, "macro-F1");
        }
    }

    private static Table Runs(IReadOnlyList<HistoryEntry> entries)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in (string[])["time (UTC)", "verb", "data"]) table.AddColumn(new TableColumn(name).NoWrap());
        foreach (var name in (string[])["rows", "accuracy", "change", "macro-F1", "change", "log loss"]) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        table.AddColumn("options");
        var last = new Dictionary<(string, string), HistoryEntry>();
        foreach (var entry in entries)
        {
            var before = last.GetValueOrDefault(KeyOf(entry));
            last[KeyOf(entry)] = entry;
            table.AddRow(((string[])[
                Numbers.Text($"{entry.Time.UtcDateTime:yyyy-MM-dd HH:mm}"),
                Printable.Line(entry.Verb),
                Short(entry.Data),
                Numbers.Text($"{entry.Rows:N0}"),
                Value(entry, HistoryFigures.Accuracy),
                Change(entry, before, HistoryFigures.Accuracy),
                Value(entry, HistoryFigures.MacroF1),
                Change(entry, before, HistoryFigures.MacroF1),
                Value(entry, "log_loss"),
                Printable.Line(string.Join(", ", entry.Options.Where(option => option.Key != "model_hash").Select(option => $"{option.Key} {option.Value}"))),
            ]).Select(text => new Cell(text)));
        }

        return table;
    }

    private static void WriteChart(IGrouping<(string Verb, string Data), HistoryEntry> series, string figure, string name)
    {
        var values = series.Select(entry => entry.Figure(figure)).OfType<double>().ToArray();
        if (values.Length < 2) return;
        var (least, most) = (values.Min(), values.Max());
        var bars = values.Select(value => Steps[most > least ? (int)Math.Round((value - least) / (most - least) * (Steps.Length - 1)) : 0]);
        Console.WriteLine(Numbers.Text($"{Printable.Line(series.Key.Verb)} on {Short(series.Key.Data)}, {name,-8}  {string.Concat(bars)}  {values[0]:0.0000} → {values[^1]:0.0000} (least {least:0.0000}, most {most:0.0000})"));
    }

    private static (string Verb, string Data) KeyOf(HistoryEntry entry) => (entry.Verb, entry.Data);

    private static string Short(string data) => Printable.Line(data.Length <= DataDigits ? data : data[..DataDigits]);

    private static string Value(HistoryEntry entry, string figure) => entry.Figure(figure) is { } value ? Numbers.Text($"{value:0.0000}") : "";

    private static string Change(HistoryEntry entry, HistoryEntry? before, string figure) =>
        entry.Figure(figure) is { } value && before?.Figure(figure) is { } old ? Numbers.Text($"{value - old:+0.0000;-0.0000;0.0000}") : "";
}
