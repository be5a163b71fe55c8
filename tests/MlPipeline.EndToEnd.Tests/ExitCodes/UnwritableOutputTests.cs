using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.ExitCodes;

/// <summary>Exit code 3: the result cannot be written.</summary>
public sealed class UnwritableOutputTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string text;
    private readonly string data;
    private readonly string[] before;

    public UnwritableOutputTests(TrainedModels models)
    {
        model = models.Paragraphs;
        text = folder.Write("a.txt", TinyNews.Sentence("energy", 0));
        data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(6)));
        before = folder.Files;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder_is_named_and_not_made()
    {
        AssertFails("missing", folder.At("missing/out"));
        Assert.False(Directory.Exists(folder.At("missing")));
    }

    [Fact]
    public void A_folder_is_no_file_to_write()
    {
        Directory.CreateDirectory(folder.At("taken"));
        AssertFails("taken", folder.At("taken"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.At("taken")));
    }

    [UnprivilegedFact]
    public void A_folder_that_must_not_be_written_stays_empty()
    {
        if (OperatingSystem.IsWindows()) return;
        var locked = Directory.CreateDirectory(folder.At("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;
        AssertFails("locked", Path.Combine(locked, "out"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(locked));
    }

    [LinuxFact]
    public void A_full_disk_as_output_file_is_a_failure() => AssertFails("space", "/dev/full");

    [LinuxFact]
    public void A_full_disk_behind_standard_output_is_a_failure()
    {
        foreach (var line in (string[])["label \"$2\" --model \"$1\"", "label \"$2\" --model \"$1\" --format csv", "label \"$2\" --model \"$1\" --format text", "explain \"$2\" --model \"$1\"", "evaluate \"$3\" --model \"$1\"", "crossval \"$3\" --folds 2"])
        {
            var result = Command.RunShell($"exec \"$0\" {line} > /dev/full", model, text, data).Exits(3);
            Assert.Contains("space", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_output_that_was_there_before_stays_as_it_was()
    {
        var output = folder.Write("kept.jsonl", "từ lần trước\n");
        Command.Run("label", folder.At("gone.txt"), "--model", model, "--out", output).Exits(3);
        Command.Run("label", text, "--model", text, "--out", output).Exits(3);
        Assert.Equal("từ lần trước\n", File.ReadAllText(output));
        Assert.Equal([.. before, "kept.jsonl"], folder.Files);
    }

    private void AssertFails(string named, string output)
    {
        foreach (var arguments in (string[][])[["label", text, "--model", model, "--out", output], ["train", data, "--out", output], ["evaluate", data, "--model", model, "--json", output], ["crossval", data, "--folds", "2", "--json", output]])
        {
            var result = Command.Run(arguments).Exits(3);
            Assert.Contains(named, result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
            Assert.Empty(result.OutputBytes);
            Assert.Equal(before, folder.Files);
        }
    }
}
