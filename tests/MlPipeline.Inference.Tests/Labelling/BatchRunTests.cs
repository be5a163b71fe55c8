using System.Text;
using System.Text.Json;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Inference.Output;

namespace MlPipeline.Inference.Tests.Labelling;

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
        var seen = new List<BatchTotals>();
        var totals = new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, 2).Run(Articles, () => FormatterOf("csv"), Stream.Null, seen.Add, CancellationToken.None);
        Assert.Equal(new BatchTotals(150, 900), totals);
        Assert.Equal(totals, seen[^1]);
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

        Assert.Throws<OperationCanceledException>(() => new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, 2).Run(Endless(), () => FormatterOf("csv"), Stream.Null, totals =>
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

        Assert.Throws<IOException>(() => new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, threads).Run(Failing(), () => FormatterOf("csv"), Stream.Null, _ => { }, CancellationToken.None));
    }

    private static byte[] Run(InputArticle[] articles, int threads, string format)
    {
        using var output = new MemoryStream();
        new BatchRun(Samples.Paragraphs, TextUnit.Paragraph, threads).Run(articles, () => FormatterOf(format), output, _ => { }, CancellationToken.None);
        return output.ToArray();
    }

    private static ILabelFormatter FormatterOf(string format) => format == "csv"
        ? new DelimitedFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph, ',')
        : new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph);
}
