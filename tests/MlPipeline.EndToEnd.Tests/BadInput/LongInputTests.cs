using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.BadInput;

public sealed class LongInputTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string Good = TinyNews.Json(new { id = "good", text = TinyNews.Sentence("health", 4) }) + "\n";

    [Fact]
    public void A_line_beyond_the_limit_is_named_and_the_others_are_labelled()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.jsonl", Good + TinyNews.Json(new { id = "long", text = new string('a', 3000) }) + "\n" + Good);
        var result = Command.Run("label", file, "--model", models.Paragraphs, "--max-bytes", "2000").Exits(1);
        Assert.Contains($"{file}:2: the line is longer than 2000 bytes", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, result.Rows.Length);
        Assert.Equal(3, Command.Run("label", file, "--model", models.Paragraphs).Exits(0).Rows.Length);
    }

    [Fact]
    public void An_article_beyond_the_limit_is_named()
    {
        using var folder = new TempFolder();
        folder.Write("a/long.txt", string.Concat(Enumerable.Repeat(TinyNews.Sentence("sport", 1) + "\n", 100)));
        folder.Write("a/short.txt", TinyNews.Sentence("sport", 1));
        var result = Command.Run("label", folder.At("a"), "--model", models.Paragraphs, "--max-bytes", "1000").Exits(1);
        Assert.Contains("long.txt: the article is longer than 1000 bytes", result.Errors, StringComparison.Ordinal);
        Assert.Equal("short", Assert.Single(result.Rows).Text("article"));
    }

    [Fact]
    public void Training_data_has_the_same_limit()
    {
        using var folder = new TempFolder();
        var data = folder.Write("d.jsonl", TinyNews.Json(new { text = new string('a', 3000), label = "sport" }) + "\n" + TinyNews.Lines(TinyNews.TextRows(20)));
        var result = Command.Run("train", data, "--out", folder.At("m.mlp"), "--max-bytes", "2000").Exits(1);
        Assert.Contains($"{data}:1: the line is longer than 2000 bytes", result.Errors, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void A_line_of_a_gigabyte_takes_little_memory_and_does_not_stop_the_run()
    {
        using var running = new Command("label", "-", "--model", models.Paragraphs).Start();
        running.Write(Encoding.UTF8.GetBytes(Good + "{\"id\": \"huge\", \"text\": \""));
        var piece = Encoding.UTF8.GetBytes(new string('a', 1 << 20));
        for (var i = 0; i < 1024; i++) Assert.True(running.Write(piece));
        var peak = running.PeakMemory;
        running.Feed(Encoding.UTF8.GetBytes("\"}\n" + Good));
        var result = running.Finish().Exits(1);
        Assert.Contains("<stdin>:2: the line is longer than 67108864 bytes", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, result.Rows.Length);
        Assert.InRange(peak, 1, 600L << 20);
    }

    [LinuxFact]
    public void A_text_of_a_gigabyte_is_refused()
    {
        using var folder = new TempFolder();
        using (var sparse = new FileStream(folder.At("huge.txt"), FileMode.CreateNew)) sparse.SetLength(1L << 30);
        var result = Command.Run("label", folder.At("huge.txt"), "--model", models.Paragraphs).Exits(3);
        Assert.Contains("longer than 10485760 bytes", result.Errors, StringComparison.Ordinal);
    }
}
