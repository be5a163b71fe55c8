using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class FiguresTests : IClassFixture<TrainedModels>, IDisposable
{
    private static readonly string[] Names = ["rows", "accuracy", "macro_f1", "weighted_f1", "log_loss", "ece", "topics", "multi_label", "auto", "rows_per_second"];

    private readonly TempFolder folder = new();
    private readonly string model;

    public FiguresTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_figures_begin_with_the_promised_names()
    {
        var figures = Evaluate(TinyNews.ParagraphRows(10), out _);
        Assert.Equal(Names, figures.Names()[..Names.Length]);
        Assert.Equal(TinyNews.Topics, figures.GetProperty("topics").Names());
        Assert.All(figures.GetProperty("topics").EnumerateObject(), topic => Assert.Equal(["precision", "recall", "f1", "support"], topic.Value.Names()));
        Assert.Equal(["micro_f1", "macro_f1"], figures.GetProperty("multi_label").Names());
        Assert.Equal(["target_precision", "coverage", "precision"], figures.GetProperty("auto").Names());
        Assert.Equal(0.95, figures.GetProperty("auto").Number("target_precision"));
        Assert.InRange(figures.Number("rows_per_second"), 1, 1e9);
    }

    [Fact]
    public void Right_answers_throughout_give_perfect_figures()
    {
        var figures = Evaluate(TinyNews.ParagraphRows(10), out var result);
        Assert.Equal((40, 1.0, 1.0, 1.0), (figures.Int("rows"), figures.Number("accuracy"), figures.Number("macro_f1"), figures.Number("weighted_f1")));
        Assert.Equal([15, 13, 12], figures.GetProperty("topics").EnumerateObject().Select(topic => topic.Value.Int("support")));
        Assert.InRange(figures.Number("log_loss"), 0, 0.5);
        Assert.InRange(figures.Number("ece"), 0, 0.5);
        Assert.Contains("accuracy", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_label_that_is_accepted_counts_for_accuracy_but_not_for_f1()
    {
        var text = TinyNews.Sentence("energy", 3);
        var wrong = Evaluate([TinyNews.Json(new { article = "x", n = 0, text, label = "sport" })], out _);
        Assert.Equal((0.0, 0.0), (wrong.Number("accuracy"), wrong.Number("weighted_f1")));
        var accepted = Evaluate([TinyNews.Json(new { article = "x", n = 0, text, label = "sport", accept = new[] { "health", "energy" } })], out _);
        Assert.Equal((1.0, 0.0), (accepted.Number("accuracy"), accepted.Number("weighted_f1")));
        Assert.Equal(wrong.Number("log_loss"), accepted.Number("log_loss"));
        Assert.Equal(["energy", "sport"], accepted.GetProperty("topics").Names());
    }

    [Fact]
    public void A_label_that_the_model_lacks_is_wrong_and_warned_of()
    {
        var figures = Evaluate([TinyNews.Json(new { article = "x", n = 0, text = TinyNews.Sentence("energy", 3), label = "văn hoá" })], out var result);
        Assert.Contains("'văn hoá'", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, figures.Number("accuracy"));
        Assert.Equal(34.538776, figures.Number("log_loss"), 5);
        Assert.Equal(1, figures.GetProperty("topics").GetProperty("văn hoá").Int("support"));
    }

    [Fact]
    public void Rows_without_a_label_are_context_and_not_counted()
    {
        var rows = TinyNews.ParagraphRows(5).Append(TinyNews.Json(new { article = "a00", n = 4, text = "Không nhãn." }));
        Assert.Equal(20, Evaluate(rows, out _).Int("rows"));
    }

    [Fact]
    public void Further_topics_are_compared_as_well()
    {
        var text = TinyNews.Sentence("energy", 3);
        var missing = Evaluate([TinyNews.Json(new { article = "x", n = 0, text, label = "energy", also = new[] { "sport", "health" } })], out _);
        Assert.Equal(1, missing.Number("accuracy"));
        Assert.InRange(missing.GetProperty("multi_label").Number("micro_f1"), 0.1, 0.9);
    }

    [Fact]
    public void The_figures_do_not_depend_on_threads_or_on_where_the_rows_come_from()
    {
        var rows = TinyNews.ParagraphRows(50).ToArray();
        var first = Evaluate(rows, out var result);
        var second = Evaluate(rows, out var other, "--threads", "1");
        Assert.Equal(result.Output, other.Output);
        Assert.Equal(first.GetProperty("topics").GetRawText(), second.GetProperty("topics").GetRawText());
        Assert.Equal(result.Output, Command.RunWithInput(TinyNews.Lines(rows), "evaluate", "-", "--model", model).Exits(0).Output);
    }

    private JsonElement Evaluate(IEnumerable<string> rows, out CommandResult result, params string[] more)
    {
        var data = folder.Write("gold.jsonl", TinyNews.Lines(rows));
        result = Command.Run(["evaluate", data, "--model", model, "--json", folder.At("f.json"), .. more]).Exits(0);
        return JsonRows.Read(folder.At("f.json"));
    }
}
