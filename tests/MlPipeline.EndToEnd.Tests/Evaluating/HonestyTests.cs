using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class HonestyTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;

    public HonestyTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Data_that_the_model_has_learned_from_is_found_out()
    {
        var figures = Evaluate(TinyNews.ParagraphRows(30), out var result);
        var duplicates = figures.GetProperty("duplicates");
        Assert.True(duplicates.GetProperty("checked").GetBoolean());
        Assert.Equal((120, 30), (duplicates.Int("exact"), duplicates.Int("shared_articles")));
        Assert.Contains("careful: the model has learned from 120 of these rows", result.Output, StringComparison.Ordinal);
        Assert.Contains("careful: macro-F1 is 1.000", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_given_without_it_too()
    {
        var unseen = Enumerable.Range(0, 30).Select(i => TinyNews.Json(new { article = $"new{i}", n = 0, text = $"Số {i} về giàn khoan khí đốt mới ở ngoài khơi", label = i < 10 ? "sport" : "energy" }));
        var without = Evaluate(TinyNews.ParagraphRows(5).Concat(unseen), out _).GetProperty("duplicates").GetProperty("without");
        Assert.Equal(30, without.Int("rows"));
        Assert.InRange(without.GetProperty("accuracy").Number("value"), 0.6, 0.7);
    }

    [Fact]
    public void Baselines_stand_beside_the_model()
    {
        var baselines = Evaluate(TinyNews.ParagraphRows(20), out var result).GetProperty("baselines");
        Assert.Equal(["majority_label"], baselines.EnumerateArray().Select(baseline => baseline.Text("rule")));
        Assert.InRange(baselines[0].Number("accuracy"), 0.3, 0.5);
        Assert.Contains("always ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_terms_are_a_baseline_where_the_model_has_some()
    {
        folder.Write(SeedTopics.FileName, SeedTopics.Json);
        var seeded = folder.At("seeded.mlp");
        Command.RunWithInput(TinyNews.Lines(TinyNews.ParagraphRows(10)), "train", "-", "--seeds", folder.At("."), "--out", seeded).Exits(0);
        Command.RunWithInput(TinyNews.Lines(TinyNews.ParagraphRows(20)), "evaluate", "-", "--model", seeded, "--json", folder.At("f.json")).Exits(0);
        Assert.Equal(["majority_label", "seed_terms"], JsonRows.Read(folder.At("f.json")).GetProperty("baselines").EnumerateArray().Select(baseline => baseline.Text("rule")));
    }

    [Fact]
    public void Agreement_of_people_is_shown_as_theirs()
    {
        var rows = Enumerable.Range(0, 20).Select(i => TinyNews.Json(new { article = $"x{i}", n = 0, text = TinyNews.Sentence("energy", i), label = "energy", label2 = i < 5 ? "sport" : "energy" }));
        var agreement = Assert.Single(Evaluate(rows, out var result).GetProperty("agreement").EnumerateArray());
        Assert.Equal(("second_label", 20, 5, 0.75), (agreement.Text("between"), agreement.Int("rows"), agreement.Int("differing"), agreement.Number("observed")));
        Assert.Contains("people differ on 5 of 20 rows", result.Output, StringComparison.Ordinal);
    }

    private JsonElement Evaluate(IEnumerable<string> rows, out CommandResult result)
    {
        result = Command.RunWithInput(TinyNews.Lines(rows), "evaluate", "-", "--model", model, "--json", folder.At("f.json")).Exits(0);
        return JsonRows.Read(folder.At("f.json"));
    }
}
