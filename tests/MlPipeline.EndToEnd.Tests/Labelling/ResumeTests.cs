using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>A run that is ended before its time goes on when it is asked for again.</summary>
public sealed class ResumeTests : IClassFixture<TrainedModels>, IDisposable
{
    private const int Killed = 128 + 9;
    private static readonly string Broken = "{\"text\": 7}\n";

    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string input;

    public ResumeTests(TrainedModels models)
    {
        model = models.Paragraphs;
        input = folder.Write("in/articles.jsonl", TinyNews.Lines(TinyNews.Articles(18_000)) + Broken);
    }

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public void After_kills_at_random_points_the_bytes_are_those_of_an_uninterrupted_run()
    {
        var expected = folder.At("whole.jsonl");
        Label(expected).Finish().Exits(1);
        var random = new Random(7);
        var output = folder.At("killed.jsonl");
        var kills = 0;
        for (var most = 400; !File.Exists(output); most += 200)
        {
            using var running = Label(output);
            Thread.Sleep(random.Next(100, most));
            running.Kill();
            kills += running.Finish().ExitCode == Killed ? 1 : 0;
        }

        // The last kill may have come after the end, or between the end and the tidying up.
        Label(output).Finish();
        Assert.InRange(kills, 2, 100);
        Assert.Equal(File.ReadAllBytes(expected), File.ReadAllBytes(output));
        Assert.Equal(File.ReadAllText(expected + ".rejected.jsonl"), File.ReadAllText(output + ".rejected.jsonl"));
        Assert.Equal(["in/articles.jsonl", "killed.jsonl", "killed.jsonl.rejected.jsonl", "whole.jsonl", "whole.jsonl.rejected.jsonl"], folder.Files);
    }

    [LinuxFact]
    public void After_an_interruption_it_goes_on_and_says_so()
    {
        var output = folder.At("out.jsonl");
        Interrupt(output);
        Assert.False(File.Exists(output));
        var resumed = Label(output).Finish().Exits(1);
        Assert.Contains("going on where the run was interrupted", resumed.Errors, StringComparison.Ordinal);
        Assert.Contains("labelled 72,000 paragraphs of 18,000 articles", resumed.Errors, StringComparison.Ordinal);
        Assert.Equal(Command.Run("label", input, "--model", model).OutputBytes, File.ReadAllBytes(output));
    }

    [LinuxFact]
    public void All_files_of_a_run_go_on_together()
    {
        var sourced = folder.Write("in/sourced.jsonl", File.ReadAllText(input).Replace("{\"id\"", "{\"source\":\"Báo Sóng\",\"id\"", StringComparison.Ordinal));
        string[] More(string name) => ["--split-by", "topic", "--summary", folder.At(name + "/s.csv"), "--memory", folder.At(name + "/memory")];
        foreach (var name in (string[])["whole", "killed"]) Directory.CreateDirectory(folder.At(name));
        Label(folder.At("whole/o.tsv"), More("whole"), sourced).Finish().Exits(1);
        for (var i = 0; i < 3; i++)
        {
            using var running = Label(folder.At("killed/o.tsv"), More("killed"), sourced);
            Thread.Sleep(700);
            running.Kill();
            running.Finish();
        }

        Label(folder.At("killed/o.tsv"), More("killed"), sourced).Finish().Exits(1);
        string[] Names(string name) => [.. folder.Files.Where(path => path.StartsWith(name + "/", StringComparison.Ordinal)).Select(path => path[(name.Length + 1)..])];
        Assert.Equal(["memory", "o.energy.tsv", "o.health.tsv", "o.sport.tsv", "o.tsv", "o.tsv.rejected.jsonl", "s.csv"], Names("whole"));
        Assert.Equal(Names("whole"), Names("killed"));
        Assert.All(Names("whole"), name => Assert.Equal(File.ReadAllBytes(folder.At("whole/" + name)), File.ReadAllBytes(folder.At("killed/" + name))));
    }

    [LinuxFact]
    public void A_changed_option_or_input_begins_anew()
    {
        var output = folder.At("out.jsonl");
        Interrupt(output);
        var other = Label(output, "--unit", "text").Finish().Exits(1);
        Assert.Contains("changed since the run was interrupted: the options; it begins anew", other.Errors, StringComparison.Ordinal);
        Interrupt(output);
        File.AppendAllText(input, TinyNews.Lines(TinyNews.Articles(1)));
        var changed = Label(output).Finish().Exits(1);
        Assert.Contains("changed since the run was interrupted: the input; it begins anew", changed.Errors, StringComparison.Ordinal);
        Assert.Contains("of 18,001 articles", changed.Errors, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void The_output_of_an_earlier_run_stays_until_the_new_one_is_whole()
    {
        var output = folder.Write("out.jsonl", "từ lần trước\n");
        Interrupt(output);
        Assert.Equal("từ lần trước\n", File.ReadAllText(output));
        Label(output).Finish().Exits(1);
        Assert.Equal(72_000, File.ReadLines(output).Count());
    }

    [Fact]
    public void Rejected_inputs_are_listed_with_their_reasons()
    {
        var output = folder.At("out.jsonl");
        var result = Command.Run("label", input, folder.At("gone.txt"), "--model", model, "--out", output).Exits(1);
        Assert.Contains("2 inputs rejected\nthey are listed in " + output + ".rejected.jsonl", result.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var rows = JsonRows.Parse(File.ReadAllText(output + ".rejected.jsonl"));
        Assert.Equal([(folder.At("gone.txt"), 0, "there is no such file or folder"), (input, 18_001, "field 'text' must be a string")], rows.Select(row => (row.Text("file"), row.Int("line"), row.Text("reason"))));
    }

    [LinuxFact]
    public void A_disk_that_fills_up_is_one_sentence_and_nothing_stays()
    {
        // A limit on the size of files is the disk that a test can fill.
        var result = Command.RunShell("trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 2000; exec \"$0\" label \"$1\" --model \"$2\" --out \"$3\"", input, model, folder.At("out.jsonl")).Exits(3);
        Assert.Matches("(?m)^mlpipeline: .*(large|space)", result.Errors);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["in/articles.jsonl"], folder.Files);
    }

    private RunningCommand Label(string output, params string[] more) => Label(output, more, input);

    private RunningCommand Label(string output, string[] more, string articles) =>
        new Command(["label", articles, "--model", model, "--threads", "1", "--format", Path.GetExtension(output)[1..], "--out", output, .. more]).Start();

    private void Interrupt(string output)
    {
        using var running = Label(output);
        var journal = folder.At("." + Path.GetFileName(output) + ".journal");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(journal) && new FileInfo(journal).Length > 500, TimeSpan.FromSeconds(30)), "no checkpoint is made");
        running.Signal(RunningCommand.Interrupt);
        Assert.Contains("interrupted; the same command goes on from here", running.Finish().Exits(130).Errors, StringComparison.Ordinal);
    }
}
