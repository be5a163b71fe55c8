using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class HistoryTests : IDisposable
{
    private static readonly Dictionary<string, string> Clock = new() { ["SOURCE_DATE_EPOCH"] = "1795000000" };
    private readonly TempFolder folder = new();
    private readonly string data;

    public HistoryTests() => data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(15)));

    private string History => folder.At("h.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_are_noted_one_behind_the_other_and_shown_as_a_trend()
    {
        Run("train", data, "--out", folder.At("m.mlp"), "--history", History);
        Run("crossval", data, "--folds", "3", "--history", History);
        Run("evaluate", data, "--model", folder.At("m.mlp"), "--history", History);
        Run("evaluate", data, "--model", folder.At("m.mlp"), "--history", History);
        var runs = JsonRows.Parse(File.ReadAllText(History));
        Assert.Equal(["train", "crossval", "evaluate", "evaluate"], runs.Select(run => run.Text("verb")));
        Assert.All(runs, run => Assert.Equal(("2026-11-18T11:06:40Z", 15, 60), (run.Text("time"), run.Int("articles"), run.Int("rows"))));
        Assert.Single(runs.Select(run => run.Text("data")).Distinct());
        Assert.Equal(runs[2].ToString(), runs[3].ToString());
        Assert.Equal("m.mlp", runs[2].GetProperty("options").Text("model"));
        Assert.Equal("3", runs[1].GetProperty("options").Text("folds"));

        var shown = Run("history", History).Output;
        Assert.Equal(4, shown.Split('\n').Count(line => line.Contains("2026-11-18 11:06", StringComparison.Ordinal)));
        Assert.Contains("▁▁  1.0000 → 1.0000", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_and_other_data_are_told_apart()
    {
        var other = folder.Write("other.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(14)));
        Run("train", data, "--out", folder.At("m.mlp"));
        Run("evaluate", data, "--model", folder.At("m.mlp"), "--history", History);
        Run("evaluate", other, "--model", folder.At("m.mlp"), "--history", History);
        Assert.Equal(2, JsonRows.Parse(File.ReadAllText(History)).Select(run => run.Text("data")).Distinct().Count());
        Assert.DoesNotContain("→", Run("history", History).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_no_runs_are_rejected_by_name()
    {
        Run("train", data, "--out", folder.At("m.mlp"), "--history", History);
        File.AppendAllText(History, "{}\n");
        var result = Command.Run("history", History).Exits(1);
        Assert.Contains("h.jsonl:2: not a run", result.Errors, StringComparison.Ordinal);
        Assert.Contains("train", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_runs_or_no_file_shows_nothing()
    {
        Assert.Empty(Command.Run("history", folder.Write("empty.jsonl", "")).Exits(3).Output);
        Assert.Empty(Command.Run("history", folder.At("none.jsonl")).Exits(3).Output);
        Command.Run("history").Exits(2);
    }

    [Fact]
    public void A_history_that_cannot_be_written_is_refused_before_the_work()
    {
        Command.Run("train", data, "--out", folder.At("m.mlp"), "--history", folder.At("none/h.jsonl")).Exits(3);
        Assert.False(File.Exists(folder.At("m.mlp")));
    }

    private static CommandResult Run(params string[] arguments) => new Command(arguments) { Environment = Clock }.Run().Exits(0);
}
