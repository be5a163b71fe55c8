using System.Text.Json;
using MlPipeline.Data;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Runs;
using MlPipeline.Inference.Watching;

namespace MlPipeline.Inference.Tests.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private readonly TempFolder arriving = new();
    private readonly TempFolder place = new();
    private readonly List<string> said = [];
    private readonly List<Rejection> rejections = [];
    private Action<Rejection>? watchedReject;
    private int seconds;

    public void Dispose()
    {
        arriving.Dispose();
        place.Dispose();
    }

    [Fact]
    public void Labels_what_arrives_once_also_across_restarts()
    {
        using (var watch = Open())
        {
            Write("a.txt", "Giá dầu thô.");
            Assert.Equal(1, Steps(watch));
            Write("b.jsonl", Row("b1", "Trận đấu.") + Row("b2", "Khí đốt."));
            Assert.Equal(1, Steps(watch));
            Assert.Equal(0, Steps(watch));
            Assert.Equal(3, watch.Totals.Articles);
        }

        using (var watch = Open())
        {
            Assert.Equal(0, Steps(watch));
            Write("c.jsonl", Row("b2", "Khí đốt.") + Row("b3", "Cầu thủ."));
            Assert.Equal(1, Steps(watch));
            Assert.Equal(1, watch.Totals.Articles);
        }

        Assert.Equal(["a", "b1", "b2", "b3"], Labelled);
        Assert.Empty(rejections);
        Assert.Equal([".out.jsonl.watch", "out.jsonl"], place.Files);
    }

    [Fact]
    public void A_name_with_another_content_is_named_and_not_labelled_again()
    {
        using var watch = Open();
        Write("a.jsonl", Row("a1", "Trận đấu."));
        Steps(watch);
        Write("a.jsonl", Row("a1", "Khí đốt."));
        Steps(watch);
        Assert.Equal(["a1"], Labelled);
        Assert.Equal("an article named a1 was labelled before, with another content", Assert.Single(rejections).Reason);
        Assert.Contains("a1 was labelled before", File.ReadAllText(place.At("out.jsonl.rejected.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kill_between_two_files_or_in_the_middle_of_one_neither_loses_nor_repeats()
    {
        var moments = new List<TempFolder>();
        using (var watch = Open())
        {
            for (var i = 0; i < 5; i++)
            {
                Write($"{i}.txt", $"Giá dầu {i}.");
                Steps(watch);
                moments.Add(place.Copy());
            }
        }

        foreach (var moment in moments)
        {
            // As if the next file was half written out, and the log torn.
            File.AppendAllText(moment.At("out.jsonl"), "{\"article\": \"nửa");
            File.AppendAllText(moment.At(".out.jsonl.watch"), "{\"file\":\"9.txt\",\"len");
            using (var watch = Open(moment)) Steps(watch);
            Assert.Equal(File.ReadAllText(place.At("out.jsonl")), File.ReadAllText(moment.At("out.jsonl")));
            moment.Dispose();
        }
    }

    [Fact]
    public void A_file_that_is_written_on_while_it_is_labelled_is_taken_back_and_labelled_whole_later()
    {
        using var cancellation = new CancellationTokenSource();
        using var watch = Open();
        Write("a.jsonl", Row("a1", "Trận đấu.") + "hỏng\n");
        watchedReject = _ => Write("a.jsonl", Row("a1", "Trận đấu.") + Row("a2", "Khí đốt."));
        for (var i = 0; i < 3; i++) watch.Step(TimeSpan.FromSeconds(seconds++), cancellation.Token);
        Assert.Empty(Labelled);
        watchedReject = null;
        Steps(watch);
        Assert.Equal(["a1", "a2"], Labelled);
    }

    [Fact]
    public void Csv_has_one_header_and_an_output_that_was_moved_away_begins_anew()
    {
        using (var watch = Open(format: ','))
        {
            Write("a.txt", "Giá dầu thô.");
            Steps(watch);
            Write("b.txt", "Trận đấu.");
            Steps(watch);
        }

        Assert.Equal(3, File.ReadAllLines(place.At("out.jsonl")).Length);
        File.Move(place.At("out.jsonl"), place.At("yesterday.csv"));
        Write("c.txt", "Khí đốt.");
        using (var watch = Open(format: ',')) Steps(watch);
        var lines = File.ReadAllLines(place.At("out.jsonl"));
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("c,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_its_own_is_not_touched()
    {
        File.WriteAllText(place.At("out.jsonl"), "của người khác");
        Assert.Throws<IOException>(() => Open());
        Assert.Equal("của người khác", File.ReadAllText(place.At("out.jsonl")));
    }

    [Fact]
    public void Other_options_are_refused_and_another_model_is_said()
    {
        Open().Dispose();
        Assert.Contains("other options", Assert.Throws<IOException>(() => Open(options: "khác")).Message, StringComparison.Ordinal);
        Open(model: "other").Dispose();
        Assert.Contains("the model is another one", Assert.Single(said), StringComparison.Ordinal);
        using var first = Open(model: "other");
        Assert.Contains("another watch", Assert.Throws<IOException>(() => Open(model: "other")).Message, StringComparison.Ordinal);
    }

    private string[] Labelled => File.Exists(place.At("out.jsonl")) ? [.. File.ReadAllLines(place.At("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()!)] : [];

    private static string Row(string id, string text) => JsonSerializer.Serialize(new { id, text }) + "\n";

    private FolderWatch Open(TempFolder? where = null, string options = "o", string model = "m", char? format = null)
    {
        var plan = new OutputPlan(() => format is { } separator ? new DelimitedFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph, separator) : new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph));
        return new FolderWatch(new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, 1, [plan]), arriving.Root, (where ?? place).At("out.jsonl"), ReadLimits.Default, null, options, model, said.Add)
        {
            Reject = rejection =>
            {
                rejections.Add(rejection);
                watchedReject?.Invoke(rejection);
            },
        };
    }

    private void Write(string name, string text) => File.WriteAllText(arriving.At(name), text);

    private int Steps(FolderWatch watch) => Enumerable.Range(0, 4).Sum(_ => watch.Step(TimeSpan.FromSeconds(seconds++), CancellationToken.None));
}
