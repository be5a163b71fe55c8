using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class ComparisonTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string data;
    private readonly string weak;

    public ComparisonTests(TrainedModels models)
    {
        model = models.Paragraphs;
        data = folder.Write("gold.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(40)));
        weak = folder.At("weak.mlp");

        // It has never heard of sport.
        var rows = TinyNews.ParagraphRows(20).Where(row => !row.Contains("\"sport\"", StringComparison.Ordinal));
        Command.RunWithInput(TinyNews.Lines(rows), "train", "-", "--out", weak).Exits(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_won_is_listed_and_tested()
    {
        var result = Command.Run("evaluate", data, "--model", model, "--against", weak, "--json", folder.At("f.json")).Exits(0);
        var comparison = JsonRows.Read(folder.At("f.json")).GetProperty("comparison");
        Assert.Equal("weak.mlp", comparison.Text("against"));
        Assert.InRange(comparison.GetProperty("accuracy").Number("low"), 0.1, 0.9);
        Assert.InRange(comparison.Number("mcnemar"), 0, 1e-6);
        Assert.Equal(0, comparison.GetProperty("lost").GetArrayLength());
        Assert.All(comparison.GetProperty("won").EnumerateArray(), row => Assert.Equal(("sport", "sport"), (row.Text("label"), row.Text("predicted"))));
        Assert.Equal(comparison.GetProperty("topics").GetProperty("sport").Int("won"), comparison.GetProperty("won").GetArrayLength());
        Assert.Contains("against weak.mlp: accuracy +", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_that_is_met_says_nothing()
    {
        var gate = folder.Write("gate.json", """{"floors": {"accuracy": 0.9, "topics.energy.f1": 0.9}, "against": {"accuracy": 0.05}}""");
        var result = Command.Run("evaluate", data, "--model", model, "--against", weak, "--gate", gate, "--json", folder.At("f.json")).Exits(0);
        Assert.DoesNotContain("gate", result.Errors, StringComparison.Ordinal);
        Assert.True(JsonRows.Read(folder.At("f.json")).GetProperty("gate").GetProperty("met").GetBoolean());
    }

    [Fact]
    public void Each_floor_that_is_missed_is_named_and_the_figures_are_still_written()
    {
        var gate = folder.Write("gate.json", """{"floors": {"accuracy": 0.999, "macro_f1": 0.1, "topics.boilerplate.f1": 0.8}, "against": {"accuracy": -0.01}}""");
        var result = Command.Run("evaluate", data, "--model", weak, "--against", model, "--gate", gate, "--json", folder.At("f.json"), "--report", folder.At("f.html")).Exits(4);
        Assert.Contains("the gate is not met: accuracy is 0.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("the gate is not met: there is no figure topics.boilerplate.f1", result.Errors, StringComparison.Ordinal);
        Assert.Contains("the gate is not met: accuracy changes by -0.", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("macro_f1", result.Errors, StringComparison.Ordinal);
        Assert.Equal([false, true, false, false], JsonRows.Read(folder.At("f.json")).GetProperty("gate").GetProperty("floors").EnumerateArray().Select(floor => floor.GetProperty("met").GetBoolean()));
        Assert.True(File.Exists(folder.At("f.html")));
    }

    [Fact]
    public void Floors_for_changes_need_something_to_change_from()
    {
        var gate = folder.Write("gate.json", """{"against": {"accuracy": 0}}""");
        var result = Command.Run("evaluate", data, "--model", model, "--gate", gate).Exits(2);
        Assert.Contains("--against", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("""{"floor": {"accuracy": 0}}""")]
    [InlineData("not json")]
    public void A_gate_that_is_none_stops_the_run(string text)
    {
        var gate = folder.Write("gate.json", text);
        var result = Command.Run("evaluate", data, "--model", model, "--gate", gate, "--json", folder.At("f.json")).Exits(3);
        Assert.Contains("gate.json: not a gate file", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("f.json")));
    }

    [Fact]
    public void A_gate_that_is_not_there_stops_the_run() => Command.Run("evaluate", data, "--model", model, "--gate", folder.At("none.json")).Exits(3);
}
