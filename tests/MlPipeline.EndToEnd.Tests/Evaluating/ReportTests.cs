using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class ReportTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;

    public ReportTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("r.html", "vi", "<!DOCTYPE html", "lang=\"vi\"")]
    [InlineData("r.html", "en", "<!DOCTYPE html", "lang=\"en\"")]
    [InlineData("r.MD", "en", "# ", "## ")]
    public void A_report_has_the_language_and_the_form_asked_for(string name, string language, string start, string held)
    {
        Evaluate(name, "--lang", language);
        var text = File.ReadAllText(folder.At(name));
        Assert.StartsWith(start, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(held, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_explained_in_their_articles()
    {
        Evaluate("r.html", "--json", folder.At("f.json"));
        var error = JsonRows.Read(folder.At("f.json")).GetProperty("errors")[0];
        Assert.Equal(("lạ", 1, "sport"), (error.Text("article"), error.Int("n"), error.Text("label")));
        Assert.Equal(["Đoạn trước."], error.GetProperty("before").EnumerateArray().Select(paragraph => paragraph.GetString()));
        Assert.NotEmpty(error.GetProperty("explanation").GetProperty("evidence").EnumerateArray());
        Assert.Contains("Đoạn trước.", File.ReadAllText(folder.At("r.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r.html")]
    [InlineData("r.md")]
    public void Two_runs_give_the_same_bytes_whatever_threads_and_culture(string name)
    {
        Evaluate(name, "--threads", "1");
        var first = File.ReadAllBytes(folder.At(name));
        Evaluate(name, "--threads", "3");
        Assert.Equal(first, File.ReadAllBytes(folder.At(name)));
    }

    [Theory]
    [InlineData("--lang", "en")]
    [InlineData("--report", "r.html", "--lang", "fr")]
    [InlineData("--report")]
    public void Wrong_usage_is_refused(params string[] options) => Assert.Empty(Command.RunWithInput("", ["evaluate", "-", "--model", model, .. options]).Exits(2).Output);

    [Fact]
    public void A_report_that_cannot_be_written_is_refused_before_the_work()
    {
        var result = Command.RunWithInput(TinyNews.Lines(Rows()), "evaluate", "-", "--model", model, "--report", folder.At("none/r.html"), "--json", folder.At("f.json")).Exits(3);
        Assert.Contains("there is no folder", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("f.json")));
    }

    private void Evaluate(string name, params string[] options) =>
        Command.RunWithInput(TinyNews.Lines(Rows()), ["evaluate", "-", "--model", model, "--report", folder.At(name), .. options]).Exits(0);

    private static IEnumerable<string> Rows() =>
    [
        .. TinyNews.ParagraphRows(12),
        TinyNews.Json(new { article = "lạ", n = 0, text = "Đoạn trước." }),
        TinyNews.Json(new { article = "lạ", n = 1, text = TinyNews.Sentence("energy", 2), label = "sport" }),
    ];
}
