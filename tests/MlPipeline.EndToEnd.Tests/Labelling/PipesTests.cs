using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

public sealed class PipesTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    [LinuxFact]
    public void A_reader_that_has_enough_ends_a_run_over_endless_input()
    {
        var result = Command.RunShell("yes 2> /dev/null '{\"id\": \"x\", \"text\": \"Giàn khoan.\"}' | \"$0\" label - --model \"$1\" | head -n 1", models.Paragraphs).Exits(0);
        Assert.Equal("x", Assert.Single(result.Rows).Text("article"));
        Assert.Empty(result.Errors);
    }

    [LinuxFact]
    public void A_reader_that_has_enough_is_no_failure()
    {
        using var folder = new TempFolder();
        var input = folder.Write("a.jsonl", TinyNews.Lines(TinyNews.Articles(3000)));
        var result = Command.RunShell("{ \"$0\" label \"$2\" --model \"$1\"; echo \"code $?\" >&2; } | head -n 2", models.Paragraphs, input).Exits(0);
        Assert.Equal(2, result.Rows.Length);
        Assert.Equal("code 0", result.Errors.Trim());
    }

    [LinuxFact]
    public void Devices_are_written_to_and_stay_devices()
    {
        var result = Command.RunShell("echo 'Giàn khoan.' | \"$0\" label - --model \"$1\" --out /dev/stdout | cat", models.Paragraphs).Exits(0);
        Assert.Single(result.Rows);
        Command.RunShell("echo 'Giàn khoan.' | \"$0\" label - --model \"$1\" --out /dev/null", models.Paragraphs).Exits(0);
    }

    [LinuxFact]
    public void An_output_file_that_is_a_link_stays_one()
    {
        using var folder = new TempFolder();
        var target = folder.Write("real/out.jsonl", "cũ");
        File.CreateSymbolicLink(folder.At("link.jsonl"), target);
        Command.RunWithInput("Giàn khoan.", "label", "-", "--model", models.Paragraphs, "--out", folder.At("link.jsonl")).Exits(0);
        Assert.NotNull(new FileInfo(folder.At("link.jsonl")).LinkTarget);
        Assert.Single(JsonRows.Parse(File.ReadAllText(target)));
    }

    [LinuxFact]
    public void One_run_after_another_appends_to_one_file()
    {
        using var folder = new TempFolder();
        Command.RunShell("for i in 1 2 3; do echo 'Giàn khoan.' | \"$0\" label - --model \"$1\"; done > \"$2\"", models.Paragraphs, folder.At("all.jsonl")).Exits(0);
        Assert.Equal(3, JsonRows.Parse(File.ReadAllText(folder.At("all.jsonl"))).Length);
    }
}
