using System.Text.RegularExpressions;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary><c>train --tune</c>: options searched by cross-validation.</summary>
public sealed class TuneTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_options_written_beside_the_model_give_its_bytes_again(bool texts)
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines(texts ? TinyNews.TextRows(60) : TinyNews.ParagraphRows(20)));
        var seeds = Path.GetDirectoryName(folder.Write("seeds/" + SeedTopics.FileName, SeedTopics.Json))!;
        var result = Command.Run("train", data, "--seeds", seeds, "--tune", "0.05", "--seed", "5", "--out", folder.At("m.v1.mlp")).Exits(0);
        Assert.Empty(result.OutputBytes);
        Assert.Equal(["d.jsonl", "m.v1.mlp", "m.v1.options.json", "seeds/" + SeedTopics.FileName], folder.Files.Select(file => file.Replace('\\', '/')));

        Command.Run("train", data, "--seeds", seeds, "--options", folder.At("m.v1.options.json"), "--seed", "5", "--out", folder.At("again.mlp")).Exits(0);
        Assert.Equal(File.ReadAllBytes(folder.At("m.v1.mlp")), File.ReadAllBytes(folder.At("again.mlp")));
    }

    [Fact]
    public void Keeps_what_helps_and_shows_its_trials_as_a_table()
    {
        // No word stands in so many texts, so the options given learn nothing; the next rung of the ladder learns all.
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.TextRows(300)));
        var start = folder.Write("start.json", """{"version": 1, "minCount": 10000}""");
        var result = Command.Run("train", data, "--tune", "0.5", "--options", start, "--out", folder.At("m.mlp")).Exits(0);
        var rows = Regex.Matches(result.Errors, @"(?m)^ *(\d+)  (\S.{25})  +(0\.\d{4}|1\.0000)  +([01]\.\d{4})  +(\d+\.\d{4})  +(\d+\.\d)  (yes|no)\r?$");
        Assert.True(rows.Count >= 2, result.Errors);
        Assert.StartsWith("start", rows[0].Groups[2].Value, StringComparison.Ordinal);
        Assert.Contains(rows, row => row.Groups[2].Value.StartsWith("minCount", StringComparison.Ordinal) && row.Groups[7].Value == "yes");
        Assert.Equal(20, JsonRows.Read(folder.At("m.options.json")).Int("minCount"));
    }

    [Fact]
    public void At_least_the_options_it_starts_from_are_measured()
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(20)));
        var result = Command.Run("train", data, "--tune", "0.000001", "--out", folder.At("m.mlp")).Exits(0);
        Assert.Contains("    1  start", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("    2  ", result.Errors, StringComparison.Ordinal);
        Command.Run("train", data, "--out", folder.At("default.mlp")).Exits(0);
        Assert.Equal(File.ReadAllBytes(folder.At("default.mlp")), File.ReadAllBytes(folder.At("m.mlp")));
    }

    [LinuxFact]
    public void Interrupted_it_writes_nothing()
    {
        folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(120)));
        using var running = new Command("-c", "exec \"$0\" train d.jsonl --tune 10 --out m.mlp 2> errors.txt", Command.Executable) { Program = "/bin/sh", Folder = folder.Root }.Start();
        Assert.True(SpinWait.SpinUntil(() => File.Exists(folder.At("errors.txt")) && File.ReadAllText(folder.At("errors.txt")).Contains("  start ", StringComparison.Ordinal), TimeSpan.FromSeconds(60)), "the search does not begin");
        running.Signal(RunningCommand.Interrupt);
        Assert.Empty(running.Finish().Exits(130).OutputBytes);
        Assert.Equal(["d.jsonl", "errors.txt"], folder.Files);
        Assert.EndsWith("interrupted\n", File.ReadAllText(folder.At("errors.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_leave_nothing_to_hold_out_are_refused_in_a_sentence()
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.TextRows(1)));
        var result = Command.Run("train", data, "--tune", "1", "--out", folder.At("m.mlp")).Exits(3);
        Assert.Contains("two labelled articles", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["d.jsonl"], folder.Files);
    }

    [LinuxFact]
    public void What_has_no_place_beside_it_is_refused_before_the_work()
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.TextRows(30)));
        Assert.Contains("/dev/stdout", Command.Run("train", data, "--tune", "1", "--out", "/dev/stdout").Exits(2).Errors, StringComparison.Ordinal);
        folder.Write("m.options.json/x", "");
        Assert.Contains("m.options.json is a folder", Command.Run("train", data, "--tune", "1", "--out", folder.At("m.mlp")).Exits(3).Errors, StringComparison.Ordinal);
    }
}
