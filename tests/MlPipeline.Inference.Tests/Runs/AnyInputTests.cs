using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Output.Html;

namespace MlPipeline.Inference.Tests.Runs;

/// <summary>Whatever comes in, labels come out or a reason by name.</summary>
public sealed class AnyInputTests : IDisposable
{
    private const long MostMemory = 64 << 20;

    // MLPIPELINE_MUTATIONS=100000 for the long run.
    private static readonly int Inputs = int.Parse(Environment.GetEnvironmentVariable("MLPIPELINE_MUTATIONS") ?? "2000", CultureInfo.InvariantCulture);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_bytes_give_labels_or_a_named_rejection_in_little_memory()
    {
        var inputs = new InputMutations(1);
        var labeler = new TopicLabeler(Samples.Paragraphs);
        var labels = new ArticleLabels();
        using var json = new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph);
        ILabelFormatter[] others = [new DelimitedFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph, ','), new TextFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph), new HtmlFormatter(Samples.Paragraphs, TextUnit.Paragraph), new SummaryFormatter(Samples.Paragraphs.Labels)];
        var (labelled, rejected) = (0, 0);
        for (var i = 0; i < Inputs; i++)
        {
            var (ending, bytes) = inputs.Next();
            var path = folder.At("input" + ending);
            File.WriteAllBytes(path, bytes);
            var rejections = new List<Rejection>();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var articles = 0;
            foreach (var article in ArticleReader.Read(InputExpander.Expand([path], InputEndings.Articles).Files, ReadLimits.Default, rejections.Add))
            {
                articles++;
                labeler.Label(article.Article, labels);
                Assert.Equal(article.Article.Paragraphs.Length, labels.Units);
                var output = new ArrayBufferWriter<byte>();
                json.WriteArticle(article, labels, output);
                foreach (var line in System.Text.Encoding.UTF8.GetString(output.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries)) JsonDocument.Parse(line).Dispose();
                if (i % 20 == 0) Array.ForEach(others, formatter => formatter.WriteArticle(article, labels, output));
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
            Assert.True(articles + rejections.Count > 0, $"input {i} is lost");
            Assert.All(rejections, rejection => Assert.Contains("input", rejection.ToString(), StringComparison.Ordinal));
            labelled += articles > 0 ? 1 : 0;
            rejected += rejections.Count > 0 ? 1 : 0;
            File.Delete(path);
        }

        // Chance must not have made all of one kind.
        Assert.InRange(labelled, Inputs / 5, Inputs);
        Assert.InRange(rejected, Inputs / 5, Inputs);
    }
}
