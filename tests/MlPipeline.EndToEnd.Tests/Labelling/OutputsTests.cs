using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>What else a run writes beside its output.</summary>
public sealed class OutputsTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string input;

    public OutputsTests(TrainedModels models)
    {
        model = models.Paragraphs;
        input = folder.Write("in/articles.jsonl", TinyNews.Lines(TinyNews.Articles(90)));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Split_by_topic_gives_each_topic_its_rows()
    {
        var output = folder.At("labels.jsonl");
        Command.Run("label", input, "--model", model, "--out", output, "--split-by", "topic").Exits(0);
        Assert.Equal(["in/articles.jsonl", "labels.energy.jsonl", "labels.health.jsonl", "labels.jsonl", "labels.sport.jsonl"], folder.Files);
        var rows = JsonRows.Parse(File.ReadAllText(output));
        foreach (var topic in TinyNews.Topics)
        {
            var own = JsonRows.Parse(File.ReadAllText(folder.At($"labels.{topic}.jsonl")));
            Assert.Equal(rows.Where(row => row.Text("label") == topic).Select(row => (row.Text("article"), row.Int("n"))), own.Select(row => (row.Text("article"), row.Int("n"))));
        }
    }

    [Fact]
    public void Summary_has_a_line_an_article_and_adds_up()
    {
        var output = folder.At("labels.jsonl");
        Command.Run("label", input, "--model", model, "--out", output, "--summary", folder.At("s.csv")).Exits(0);
        var lines = File.ReadAllLines(folder.At("s.csv"));
        Assert.Equal("id,source,date,url,paragraphs,share:energy,share:health,share:sport,leading", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(90, lines.Length - 1);
        var first = lines[1].Split(',');
        var rows = JsonRows.Parse(File.ReadAllText(output)).Where(row => row.Text("article") == first[0]).ToArray();
        Assert.Equal(rows.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), first[4]);
        Assert.Equal(rows.GroupBy(row => row.Text("label")).MaxBy(group => group.Count())!.Key, first[8]);
    }

    [Fact]
    public void Html_is_one_page_with_every_paragraph()
    {
        var page = Command.Run("label", input, "--model", model, "--format", "html").Exits(0).Output;
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.Equal(360, page.Split("<section ").Length - 1);
        Assert.Contains(TinyNews.Sentence("sport", 0)[..10], page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_run_tells_what_was_done()
    {
        var result = Command.Run("label", input, folder.Write("bad.txt", ""), "--model", model).Exits(1);
        Assert.Matches(@"(?m)^labelled 360 paragraphs of 90 articles in \d+\.\d s \([\d,]+ a second\)$", result.Errors.ReplaceLineEndings("\n"));
        Assert.Matches(@"(?m)^topics: (energy|health|sport) \d+, (energy|health|sport) \d+, (energy|health|sport) \d+$", result.Errors.ReplaceLineEndings("\n"));
        Assert.Matches(@"(?m)^accepted automatically: \d+\.\d %$", result.Errors.ReplaceLineEndings("\n"));
        Assert.Contains("1 input rejected", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--split-by", "topic")]
    [InlineData("--summary", "s.csv")]
    [InlineData("--out", "o.jsonl", "--split-by", "article")]
    public void Wrong_uses_are_refused(params string[] more) => Command.Run(["label", input, .. more]).Exits(2);

    [Fact]
    public void Two_outputs_of_one_name_are_refused() =>
        Assert.Contains("two outputs have the name", Command.Run("label", input, "--model", model, "--out", folder.At("o.csv"), "--summary", folder.At("./o.csv")).Exits(3).Errors, StringComparison.Ordinal);
}
