using System.Buffers;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Batches;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Models;

namespace MlPipeline.Inference;

/// <summary>Labels a stream of articles and writes them in the order they came; the bytes do not depend on the number of threads.</summary>
/// <param name="model">The model.</param>
/// <param name="unit">What to label.</param>
/// <param name="threads">At least 1.</param>
public sealed class BatchRun(TopicModel model, TextUnit unit, int threads)
{
    private const int ArticlesAtOnce = 16;

    /// <summary>Runs to the end of the stream, holding only a few articles at a time.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="createFormatter">Makes the formatter of one thread.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="progress">Told of units labelled so far.</param>
    /// <param name="cancellation">Stops the run between two batches.</param>
    public BatchTotals Run(IEnumerable<InputArticle> articles, Func<ILabelFormatter> createFormatter, Stream output, Action<BatchTotals> progress, CancellationToken cancellation)
    {
        var header = new ArrayBufferWriter<byte>();
        createFormatter().WriteHeader(header);
        output.Write(header.WrittenSpan);
        var totals = default(BatchTotals);
        foreach (var batch in OrderedParallel.Map(articles.Chunk(ArticlesAtOnce), threads, () => new Worker(model, unit, createFormatter()), (batch, worker) => worker.Label(batch)))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(batch.Bytes);
            totals = new BatchTotals(totals.Articles + batch.Totals.Articles, totals.Units + batch.Totals.Units);
            progress(totals);
        }

        output.Flush();
        return totals;
    }

    private sealed class Worker(TopicModel model, TextUnit unit, ILabelFormatter formatter)
    {
        private readonly TopicLabeler labeler = new(model, unit);
        private readonly ArticleLabels labels = new();
        private readonly ArrayBufferWriter<byte> buffer = new();

        public (byte[] Bytes, BatchTotals Totals) Label(InputArticle[] articles)
        {
            buffer.ResetWrittenCount();
            var units = 0;
            foreach (var article in articles)
            {
                labeler.Label(article.Article, labels);
                formatter.WriteArticle(article, labels, buffer);
                units += labels.Units;
            }

            return (buffer.WrittenSpan.ToArray(), new BatchTotals(articles.Length, units));
        }
    }
}

/// <summary>How much was labelled.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Units">Paragraphs, or whole texts.</param>
public readonly record struct BatchTotals(long Articles, long Units);
