using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.ExitCodes;

/// <summary>Exit code 130: interrupted, with nothing half-written left behind.</summary>
public sealed class InterruptionTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly byte[] Articles = Encoding.UTF8.GetBytes(TinyNews.Lines(TinyNews.Articles(200)));

    [LinuxFact]
    public void Label_stops_in_the_middle_of_its_input()
    {
        using var folder = new TempFolder();
        using var running = new Command("label", "-", "--model", models.Paragraphs, "--out", folder.At("out.jsonl")).Start();
        var feeding = Task.Run(() =>
        {
            while (running.Write(Articles))
            {
                // Until nobody reads any more.
            }
        });
        WaitForFiles(folder);
        running.Signal(RunningCommand.Interrupt);
        Assert.Contains("interrupted", running.Finish().Exits(130).Errors, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
        Assert.True(feeding.Wait(TimeSpan.FromSeconds(20)));
    }

    [LinuxFact]
    public void Label_stops_while_it_waits_for_input_that_does_not_come()
    {
        using var folder = new TempFolder();
        var output = folder.Write("out.jsonl", "từ lần trước\n");
        using var running = new Command("label", "-", "--model", models.Paragraphs, "--out", output).Start();
        running.Write(Articles);
        WaitForFiles(folder, 2);
        running.Signal(RunningCommand.Interrupt);
        running.Finish().Exits(130);
        Assert.Equal(["out.jsonl"], folder.Files);
        Assert.Equal("từ lần trước\n", File.ReadAllText(output));
    }

    [LinuxFact]
    public void A_request_to_end_is_heeded_like_an_interruption()
    {
        using var folder = new TempFolder();
        using var running = new Command("label", "-", "--model", models.Paragraphs, "--out", folder.At("out.jsonl")).Start();
        WaitForFiles(folder);
        running.Signal(RunningCommand.Terminate);
        running.Finish().Exits(130);
        Assert.Empty(folder.Files);
    }

    [LinuxFact]
    public void Train_and_evaluate_stop_while_they_read()
    {
        using var folder = new TempFolder();
        foreach (var arguments in (string[][])[["train", "-", "--out", folder.At("m.mlp")], ["evaluate", "-", "--model", models.Paragraphs, "--json", folder.At("f.json")], ["crossval", "-", "--json", folder.At("f.json")], ["explain", "-", "--model", models.Paragraphs]])
        {
            using var running = new Command(arguments).Start();

            // More than a pipe holds: once all of it is written, the command is reading.
            for (var i = 0; i < 10; i++) Assert.True(running.Write(Encoding.UTF8.GetBytes(new string('\n', 1 << 16))));
            running.Signal(RunningCommand.Interrupt);
            Assert.Empty(running.Finish().Exits(130).OutputBytes);
            Assert.Empty(folder.Files);
        }
    }

    private static void WaitForFiles(TempFolder folder, int count = 1) =>
        Assert.True(SpinWait.SpinUntil(() => folder.Files.Length == count, TimeSpan.FromSeconds(20)), "the run does not begin");
}
