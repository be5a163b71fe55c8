using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.ExitCodes;

/// <summary>Exit code 3: all input was rejected.</summary>
public sealed class NothingDoneTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;

    public NothingDoneTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("gone.txt")]
    [InlineData("gone/*.txt")]
    [InlineData("folder")]
    [InlineData("folder/*.txt")]
    [InlineData("folder/notes.md")]
    [InlineData("empty.txt")]
    [InlineData("blank.txt")]
    [InlineData("empty.html")]
    [InlineData("empty.jsonl")]
    [InlineData("empty.csv")]
    [InlineData("binary.txt")]
    [InlineData("binary.jsonl")]
    [InlineData("binary.csv")]
    [InlineData("binary.txt.gz")]
    [InlineData("binary.html")]
    public void Label_without_one_good_article_names_each_and_writes_nothing(string input)
    {
        Prepare();
        var before = folder.Files;
        var result = new Command("label", input, "--model", model) { Folder = folder.Root }.Run().Exits(3);
        Assert.Empty(result.OutputBytes);
        Assert.Contains($"rejected: {input}", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        new Command("label", input, "--model", model, "--out", "out.jsonl") { Folder = folder.Root }.Run().Exits(3);
        new Command("explain", input, "--model", model) { Folder = folder.Root }.Run().Exits(3);
        Assert.Equal(before, folder.Files);
    }

    [Theory]
    [InlineData("gone.jsonl")]
    [InlineData("folder")]
    [InlineData("blank.txt")]
    [InlineData("empty.jsonl")]
    [InlineData("empty.csv")]
    [InlineData("binary.jsonl")]
    [InlineData("binary.csv")]
    [InlineData("binary.jsonl.gz")]
    public void Without_one_good_row_of_data_nothing_is_written(string data)
    {
        Prepare();
        var before = folder.Files;
        foreach (var arguments in (string[][])[["train", data, "--out", "new.mlp"], ["train", data, "--seeds", "seeds", "--out", "new.mlp"], ["evaluate", data, "--model", model, "--json", "f.json"], ["crossval", data, "--json", "f.json"]])
        {
            var result = new Command(arguments) { Folder = folder.Root }.Run().Exits(3);
            Assert.Empty(result.OutputBytes);
            Assert.Contains($"rejected: {data}", result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
            Assert.Equal(before, folder.Files);
        }
    }

    [Fact]
    public void Data_without_a_label_is_nothing_to_learn_from_or_to_measure()
    {
        var data = folder.Write("d.jsonl", TinyNews.Json(new { article = "a", n = 0, text = "Không có nhãn." }) + "\n");
        Command.Run("train", data, "--out", folder.At("new.mlp")).Exits(3);
        Command.Run("evaluate", data, "--model", model, "--json", folder.At("f.json")).Exits(3);
        Command.Run("crossval", data, "--json", folder.At("f.json")).Exits(3);
        Assert.Equal(["d.jsonl"], folder.Files);
    }

    [Fact]
    public void More_folds_than_articles_cannot_be_dealt()
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(3)));
        Assert.Contains("4 folds", Command.Run("crossval", data, "--folds", "4").Exits(3).Errors, StringComparison.Ordinal);
    }

    private void Prepare()
    {
        byte[] binary = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 31 % 251))];
        folder.Write("folder/notes.md", "Không đọc loại tệp này.");
        folder.Write("blank.txt", " \r\n\t\n\u00A0\n");
        foreach (var ending in (string[])["txt", "html", "jsonl", "csv"]) folder.Write($"empty.{ending}", []);
        foreach (var ending in (string[])["txt", "html", "jsonl", "csv", "txt.gz", "jsonl.gz"]) folder.Write($"binary.{ending}", binary);
        folder.Write("seeds/topics.json", SeedTopics.Json);
    }
}
