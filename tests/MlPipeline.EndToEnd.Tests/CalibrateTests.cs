using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary><c>calibrate</c>: a model and labelled data in, the same model with other probabilities out.</summary>
public sealed class CalibrateTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly byte[] original;
    private readonly string model;
    private readonly string textModel;
    private readonly string data;

    public CalibrateTests(TrainedModels models)
    {
        original = File.ReadAllBytes(models.Paragraphs);
        textModel = models.Texts;
        model = folder.Write("m.mlp", original);
        // Half of the labels name another topic, so probabilities have to fall.
        data = folder.Write("mine.jsonl", TinyNews.Lines(
            from article in Enumerable.Range(0, 40)
            from n in Enumerable.Range(0, 4)
            let topic = TinyNews.TopicOf(article, n)
            select TinyNews.Json(new { article = $"c{article:00}", n, text = TinyNews.Sentence(topic, (article * 4) + n + 3), label = (article + n) % 2 == 0 ? topic : "sport" })));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_model_written_labels_with_probabilities_that_fit_the_data()
    {
        var result = Command.Run("calibrate", data, "--model", model, "--out", folder.At("out.mlp")).Exits(0);
        Assert.Empty(result.OutputBytes);
        Assert.Contains("calibrated by ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["m.mlp", "mine.jsonl", "out.mlp"], folder.Files);
        Assert.Equal(original, File.ReadAllBytes(model));
        var (before, after) = (LogLoss(model), LogLoss(folder.At("out.mlp")));
        Assert.True(after < before, $"{before} then {after}");
    }

    [Fact]
    public void The_promise_is_the_one_asked_for()
    {
        var correct = folder.Write("right.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(60)));
        var result = Command.Run("calibrate", correct, "--model", model, "--out", folder.At("out.mlp"), "--precision", "0.8").Exits(0);
        Assert.Contains("80.0 %", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0.8, Evaluate(folder.At("out.mlp"), correct).GetProperty("auto").Number("target_precision"));
    }

    [Fact]
    public void Same_bytes_on_any_number_of_threads_from_standard_input_and_onto_the_model_itself()
    {
        Command.Run("calibrate", data, "--model", model, "--out", folder.At("one.mlp"), "--threads", "1").Exits(0);
        var expected = File.ReadAllBytes(folder.At("one.mlp"));
        Command.Run("calibrate", data, "--model", model, "--out", folder.At("five.mlp"), "--threads", "5").Exits(0);
        Assert.Equal(expected, File.ReadAllBytes(folder.At("five.mlp")));
        Command.RunWithInput(File.ReadAllText(data), "calibrate", "-", "--model", model, "--out", model).Exits(0);
        Assert.Equal(expected, File.ReadAllBytes(model));
    }

    [CultureFact]
    public void The_precision_has_a_point_under_any_culture()
    {
        Command.Run("calibrate", data, "--model", model, "--out", folder.At("plain.mlp"), "--precision", "0.8").Exits(0);
        new Command("calibrate", data, "--model", model, "--out", folder.At("turkish.mlp"), "--precision", "0.8") { Environment = Cultures.Of("tr_TR") }.Run().Exits(0);
        Assert.Equal(File.ReadAllBytes(folder.At("plain.mlp")), File.ReadAllBytes(folder.At("turkish.mlp")));
    }

    [Fact]
    public void A_model_of_texts_is_calibrated_on_texts()
    {
        var texts = folder.Write("texts.jsonl", TinyNews.Lines(TinyNews.TextRows(60)));
        Command.Run("calibrate", texts, "--model", textModel, "--out", folder.At("out.mlp")).Exits(0);
        Assert.InRange(Evaluate(folder.At("out.mlp"), texts).Number("accuracy"), 0.9, 1);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_used()
    {
        var result = Command.Run("calibrate", folder.Write("bad.jsonl", "{\"text\": 7}\n"), data, "--model", model, "--out", folder.At("out.mlp")).Exits(1);
        Assert.Contains("bad.jsonl:1: ", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.At("out.mlp")));
    }

    [Theory]
    [InlineData("mine.jsonl --model m.mlp")]
    [InlineData("--model m.mlp --out out.mlp")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision 0.5")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision 1")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision NaN")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision high")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision 0,8")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --precision")]
    [InlineData("mine.jsonl --model m.mlp --out out.mlp --threads 0")]
    public void Wrong_usage_is_refused(string arguments)
    {
        var result = new Command(["calibrate", .. arguments.Split(' ')]) { Folder = folder.Root }.Run().Exits(2);
        Assert.Empty(result.OutputBytes);
        Assert.NotEmpty(result.Errors);
        Assert.Equal(["m.mlp", "mine.jsonl"], folder.Files);
    }

    [Theory]
    [InlineData("gone.jsonl", "m.mlp")]
    [InlineData("broken.jsonl", "m.mlp")]
    [InlineData("unlabelled.jsonl", "m.mlp")]
    [InlineData("strange.jsonl", "m.mlp")]
    [InlineData("mine.jsonl", "gone.mlp")]
    [InlineData("mine.jsonl", "mine.jsonl")]
    public void A_calibration_that_fails_leaves_the_model_that_was_there(string rows, string from)
    {
        folder.Write("broken.jsonl", "{\"text\": ");
        folder.Write("unlabelled.jsonl", TinyNews.Json(new { text = TinyNews.Sentence("sport", 1) }));
        folder.Write("strange.jsonl", TinyNews.Json(new { text = TinyNews.Sentence("sport", 1), label = "weather" }));
        var before = folder.Files;
        var result = new Command("calibrate", rows, "--model", from, "--out", "m.mlp") { Folder = folder.Root }.Run().Exits(3);
        Assert.Empty(result.OutputBytes);
        Assert.NotEmpty(result.Errors);
        Assert.Equal(original, File.ReadAllBytes(model));
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_said() =>
        Command.Run("calibrate", data, "--model", model, "--out", folder.At("no/such/folder/out.mlp")).Exits(3);

    private double LogLoss(string path) => Evaluate(path, data).Number("log_loss");

    private System.Text.Json.JsonElement Evaluate(string path, string rows)
    {
        Command.Run("evaluate", rows, "--model", path, "--json", folder.At("figures.json")).Exits(0);
        return JsonRows.Read(folder.At("figures.json"));
    }
}
