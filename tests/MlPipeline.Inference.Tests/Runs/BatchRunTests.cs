using System.Text;
using System.Text.Json;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Runs;

namespace MlPipeline.Inference.Tests.Runs;

public sealed class BatchRunTests
{
    private static InputArticle[] Articles => [.. Samples.Articles(150, 8).Select(article => Samples.Input(article.Article))];

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void The_number_of_threads_changes_no_byte(string format)
    {
        var one = Run(Articles, 1, format);
        Assert.Equal(one, Run(Articles, 2, format));
        Assert.Equal(one, Run(Articles, 4, format));
    }

    [Fact]
    public void Articles_come_out_in_the_order_they_came_in_each_as_if_alone()
    {
        var lines = Encoding.UTF8.GetString(Run(Articles, 3, "jsonl")).TrimEnd('\n').Split('\n');
        Assert.Equal(Articles.SelectMany(article => Enumerable.Repeat(article.Article.Id, article.Article.Paragraphs.Length)), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()));
        var alone = Articles.SelectMany(article => Encoding.UTF8.GetString(Run([article], 1, "jsonl")).TrimEnd('\n').Split('\n'));
        Assert.Equal(alone, lines);
    }

    [Fact]
    public void Nothing_to_label_leaves_the_header()
    {
        Assert.Empty(Run([], 2, "jsonl"));
        Assert.StartsWith("\uFEFFarticle,", Encoding.UTF8.GetString(Run([], 2, "csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_what_it_has_labelled()
    {
        var seen = new List<RunTotals>();
        var totals = Runner(2, "csv").Run(_ => Articles, Stream.Null, seen.Add, CancellationToken.None);
        Assert.Equal((150, 900), (totals.Articles, totals.Units));
        Assert.Equal((totals.Units, totals.Auto), (totals.ByLabel.Sum(), seen[^1].Auto));
        Assert.Equal(seen.OrderBy(each => each.Units), seen);
    }

    [Fact]
    public void Holds_only_a_few_articles_of_an_endless_stream()
    {
        var read = 0;
        using var cancellation = new CancellationTokenSource();
        IEnumerable<InputArticle> Endless()
        {
            while (true)
            {
                read++;
                yield return Articles[0];
            }
        }

        Assert.Throws<OperationCanceledException>(() => Runner(2, "csv").Run(_ => Endless(), Stream.Null, totals =>
        {
            Assert.InRange(read - totals.Articles, 0, 400);
            if (totals.Articles > 1000) cancellation.Cancel();
        }, cancellation.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failing_source_fails_the_run(int threads)
    {
        IEnumerable<InputArticle> Failing()
        {
            foreach (var article in Articles) yield return article;
            throw new IOException("the disk is gone");
        }

        Assert.Throws<IOException>(() => Runner(threads, "csv").Run(_ => Failing(), Stream.Null, _ => { }, CancellationToken.None));
    }

    [Fact]
    public void Several_outputs_and_a_label_each_share_out_what_one_gives()
    {
        var plans = Samples.Paragraphs.Labels.Select((_, label) => new OutputPlan(() => FormatterOf("jsonl"), label)).Prepend(new OutputPlan(() => FormatterOf("jsonl")));
        var batches = new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, 2, [.. plans]).Label(Articles).ToArray();
        string[] Lines(int output) => Encoding.UTF8.GetString([.. batches.SelectMany(batch => batch.Outputs[output].Written.ToArray())]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var label = 0; label < Samples.Paragraphs.Labels.Length; label++)
        {
            Assert.Equal(Lines(0).Where(line => line.Contains($"\"label\":\"{Samples.Paragraphs.Labels[label]}\"", StringComparison.Ordinal)), Lines(label + 1));
        }

        Assert.Equal(Lines(0).Length, Enumerable.Range(1, Samples.Paragraphs.Labels.Length).Sum(output => Lines(output).Length));
    }

    private static byte[] Run(InputArticle[] articles, int threads, string format)
    {
        using var output = new MemoryStream();
        Runner(threads, format).Run(_ => articles, output, _ => { }, CancellationToken.None);
        return output.ToArray();
    }

    private static BatchRun Runner(int threads, string format) => new(Samples.Paragraphs, TextUnit.Paragraph, threads, [new OutputPlan(() => FormatterOf(format))]);

    private static ILabelFormatter FormatterOf(string format) => format == "csv"
        ? new DelimitedFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph, ',')
        : new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph);
}
