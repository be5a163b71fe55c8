using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>A folder that is watched.</summary>
public sealed class WatchTests : IClassFixture<TrainedModels>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly TempFolder folder = new();
    private readonly string model;

    public WatchTests(TrainedModels models)
    {
        model = models.Paragraphs;
        Directory.CreateDirectory(folder.At("in"));
    }

    public void Dispose() => folder.Dispose();

    [LinuxFact]
    public void Each_article_is_labelled_once_across_kills_and_an_unfinished_file_is_waited_for()
    {
        folder.Write("in/a.txt", TinyNews.Sentence("sport", 1));
        using (var watch = Watch())
        {
            WaitFor(1);
            folder.Write("in/b.jsonl", TinyNews.Lines(TinyNews.Articles(20)));
            WaitFor(81);
            watch.Kill();
            watch.Finish();
        }

        using (var writer = new StreamWriter(new FileStream(folder.At("in/c.txt"), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite)))
        using (var watch = Watch())
        {
            writer.WriteLine(TinyNews.Sentence("energy", 1));
            writer.Flush();
            folder.Write("in/d.txt", TinyNews.Sentence("health", 1));

            // What arrived later is there, so the unfinished file had its chance.
            WaitFor(82);
            writer.WriteLine(TinyNews.Sentence("energy", 2));
            writer.Close();
            WaitFor(84);
            watch.Signal(RunningCommand.Interrupt);
            Assert.Contains("the same command goes on from here", watch.Finish().Exits(130).Errors, StringComparison.Ordinal);
        }

        var rows = JsonRows.Parse(File.ReadAllText(folder.At("out.jsonl")));
        Assert.Equal(["a", .. Enumerable.Range(0, 20).SelectMany(i => Enumerable.Repeat($"b{i:000}", 4)), "d", "c", "c"], rows.Select(row => row.Text("article")));
    }

    [Theory]
    [InlineData("--watch", "in")]
    [InlineData("--watch", "in", "--out", "o.html", "--format", "html")]
    [InlineData("--watch", "in", "--out", "o.jsonl", "--summary", "s.csv")]
    [InlineData("--watch", "in", "--out", "o.jsonl", "x.txt")]
    public void Wrong_uses_are_refused(params string[] arguments) => new Command(["label", .. arguments]) { Folder = folder.Root }.Run().Exits(2);

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Contains("there is no folder", Command.Run("label", "--watch", folder.At("none"), "--out", folder.At("o.jsonl")).Exits(3).Errors, StringComparison.Ordinal);

    private RunningCommand Watch() => new Command("label", "--watch", folder.At("in"), "--model", model, "--out", folder.At("out.jsonl")).Start();

    private void WaitFor(int lines) => Assert.True(SpinWait.SpinUntil(() => File.Exists(folder.At("out.jsonl")) && Lines() >= lines, Patience), $"{lines} lines are not reached");

    private int Lines()
    {
        using var reader = new StreamReader(new FileStream(folder.At("out.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(c => c == '\n');
    }
}
