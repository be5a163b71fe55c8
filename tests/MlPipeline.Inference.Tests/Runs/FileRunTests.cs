using System.Collections.Immutable;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Runs;

namespace MlPipeline.Inference.Tests.Runs;

public sealed class FileRunTests : IDisposable
{
    private static readonly InputArticle[] Articles = [.. Samples.Articles(200, 8).Select(article => Samples.Input(article.Article))];
    private static readonly RunSettings Settings = new([new("the model", "m"), new("the input", "i")]);

    private readonly TempFolder folder = new();
    private readonly List<string> said = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Leaves_its_outputs_and_nothing_else()
    {
        Assert.Equal(200, Run(folder).Articles);
        Assert.Equal(["out.csv", "out.csv.rejected.jsonl", "out.jsonl"], folder.Files);
        Assert.Equal("{\"file\":\"x.jsonl\",\"line\":7,\"reason\":\"hỏng\"}\n", File.ReadAllText(folder.At("out.csv.rejected.jsonl")));
        Assert.Empty(said);
    }

    [Fact]
    public void A_kill_at_any_moment_costs_nothing()
    {
        Run(folder);
        var expected = Contents(folder);
        using var first = new TempFolder();
        var moments = new List<TempFolder>();
        Run(first, progress: _ => moments.Add(first.Copy()));
        Assert.InRange(moments.Count, 10, 20);
        foreach (var moment in moments)
        {
            Run(moment);
            Assert.Equal(expected, Contents(moment));
            moment.Dispose();
        }

        Assert.Contains(said, each => each.StartsWith("going on where", StringComparison.Ordinal));
    }

    [Fact]
    public void An_interrupted_run_labels_only_what_is_left()
    {
        Run(folder);
        var expected = Contents(folder);
        using var again = new TempFolder();
        Interrupt(again, after: 100);
        Assert.Equal([".out.csv.journal", ".out.csv.part", ".out.csv.rejected.jsonl.part", ".out.jsonl.part"], again.Files);
        var labelled = 0L;
        var before = -1L;
        Run(again, progress: totals =>
        {
            if (before < 0) before = totals.Articles;
            labelled = totals.Articles;
        });
        Assert.InRange(before, 100, 132);
        Assert.Equal(200, labelled);
        Assert.Equal(expected, Contents(again));
    }

    [Theory]
    [InlineData("other model")]
    [InlineData("other article")]
    [InlineData("fewer articles")]
    [InlineData("changed output")]
    [InlineData("lost output")]
    public void What_has_changed_is_noticed_and_the_run_begins_anew(string change)
    {
        InputArticle[] articles = change switch
        {
            "other article" => [Samples.Input(Samples.Of("another", "Giá dầu thô.", "Trận đấu.")), .. Articles[1..]],
            "fewer articles" => Articles[..40],
            _ => Articles,
        };
        Run(folder, articles);
        var expected = Contents(folder);
        using var again = new TempFolder();
        Interrupt(again, after: 100);
        if (change == "changed output") Change(again.At(".out.csv.part"));
        if (change == "lost output") File.Delete(again.At(".out.jsonl.part"));
        Run(again, articles, change == "other model" ? new RunSettings([new("the model", "n"), new("the input", "i")]) : Settings);
        Assert.Equal(expected, Contents(again));
        Assert.Contains(said, each => each.Contains("begins anew", StringComparison.Ordinal));
        Assert.Equal(change == "other model", said.Exists(each => each.Contains("the model", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_journal_cut_or_damaged_anywhere_does_no_harm()
    {
        Run(folder);
        var expected = Contents(folder);
        using var interrupted = new TempFolder();
        Interrupt(interrupted, after: 150);
        var journal = File.ReadAllBytes(interrupted.At(".out.csv.journal"));
        for (var at = 0; at < journal.Length; at += 97)
        {
            foreach (var bytes in (byte[][])[journal[..at], [.. journal[..at], 0, .. journal[(at + 1)..]]])
            {
                using var copy = interrupted.Copy();
                File.WriteAllBytes(copy.At(".out.csv.journal"), bytes);
                Run(copy);
                Assert.Equal(expected, Contents(copy));
            }
        }
    }

    [Fact]
    public void What_is_written_and_not_yet_in_its_place_is_put_there()
    {
        using var complete = new TempFolder();
        using (var files = Files(complete))
        {
            files.Begin(Settings);
            files.Write(0, "một"u8);
            files.Write(1, "hai"u8);
            files.Reject(new Rejection("x", 1, "hỏng"));
            Directory.CreateDirectory(complete.At("out.jsonl"));
            Assert.ThrowsAny<Exception>(() => files.Complete(RunTotals.Zero with { Articles = 5 }, 7));
        }

        Directory.Delete(complete.At("out.jsonl"));
        Assert.Equal([".out.csv.journal", ".out.jsonl.part", "out.csv", "out.csv.rejected.jsonl"], complete.Files);
        Assert.Equal(5, Run(complete).Articles);
        Assert.Equal(["out.csv", "out.csv.rejected.jsonl", "out.jsonl"], complete.Files);
        Assert.Equal(("một", "hai"), (File.ReadAllText(complete.At("out.csv")), File.ReadAllText(complete.At("out.jsonl"))));
    }

    [Fact]
    public void A_failure_leaves_what_was_there_before()
    {
        File.WriteAllText(folder.At("out.csv"), "cũ");
        IEnumerable<InputArticle> Failing()
        {
            foreach (var article in Articles) yield return article;
            throw new IOException("the disk is gone");
        }

        using (var files = Files(folder)) Assert.Throws<IOException>(() => Runner(files).Run(Failing, CancellationToken.None));
        Assert.Equal(["out.csv"], folder.Files);
        using (var files = Files(folder)) Assert.Equal(0, Runner(files).Run(() => [], CancellationToken.None).Articles);
        Assert.Equal(["out.csv"], folder.Files);
        Assert.Equal("cũ", File.ReadAllText(folder.At("out.csv")));
    }

    [Fact]
    public void Two_runs_do_not_write_one_output()
    {
        using var first = Files(folder);
        Assert.Contains("another run is writing", Assert.Throws<IOException>(() => Files(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_rejected_inputs_from_an_earlier_run_does_not_stay()
    {
        Run(folder);
        using (var files = Files(folder)) Runner(files).Run(() => Articles, CancellationToken.None);
        Assert.Equal(["out.csv", "out.jsonl"], folder.Files);
    }

    private static OutputFiles Files(TempFolder folder) => new([folder.At("out.csv"), folder.At("out.jsonl")], isJournaled: true);

    private static Dictionary<string, string> Contents(TempFolder folder) => folder.Files.ToDictionary(name => name, name => File.ReadAllText(folder.At(name)));

    private static void Change(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 3] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private FileRun Runner(OutputFiles files, RunSettings? settings = null, Action<RunTotals>? progress = null)
    {
        ImmutableArray<OutputPlan> plans =
        [
            new(() => new DelimitedFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph, ',')),
            new(() => new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph)),
        ];
        return new FileRun(new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, 2, plans), files, settings ?? Settings) { Say = said.Add, CheckpointBytes = 1, Progress = progress ?? (_ => { }) };
    }

    private RunTotals Run(TempFolder folder, InputArticle[]? articles = null, RunSettings? settings = null, Action<RunTotals>? progress = null, CancellationToken cancellation = default)
    {
        using var files = Files(folder);
        return Runner(files, settings, progress).Run(Read, cancellation);

        IEnumerable<InputArticle> Read()
        {
            foreach (var (index, article) in (articles ?? Articles).Index())
            {
                if (index == 20) files.Reject(new Rejection("x.jsonl", 7, "hỏng"));
                yield return article;
            }
        }
    }

    private void Interrupt(TempFolder folder, int after)
    {
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Run(folder, progress: totals =>
        {
            if (totals.Articles >= after) cancellation.Cancel();
        }, cancellation: cancellation.Token));
    }
}
