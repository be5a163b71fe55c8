using System.Buffers;
using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Batches;
using MlPipeline.Features;
using MlPipeline.Inference.Memory;
using MlPipeline.Inference.Output;
using MlPipeline.Models;

namespace MlPipeline.Inference.Runs;

/// <summary>Labels a stream of articles and hands out what is to be written in the order they came; the bytes do not depend on the number of threads.</summary>
/// <param name="model">The model.</param>
/// <param name="unit">What to label.</param>
/// <param name="threads">At least 1.</param>
/// <param name="outputs">What to write; at least one.</param>
/// <param name="memory">What is known of the articles' sources; null for nothing. It counts where paragraphs are labelled.</param>
public sealed class BatchRun(TopicModel model, TextUnit unit, int threads, ImmutableArray<OutputPlan> outputs, SourceMemory? memory = null)
{
    /// <summary>Most characters of text in a batch of a filter.</summary>
    public const int BatchCharacters = 1 << 20;

    private const int BatchArticles = 8;

    /// <summary>The outputs.</summary>
    public ImmutableArray<OutputPlan> Outputs => outputs;

    /// <summary>What stands before the first article of an output.</summary>
    public static byte[] HeaderOf(OutputPlan output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        output.CreateFormatter().WriteHeader(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What stands behind the last article of an output.</summary>
    public static byte[] FooterOf(OutputPlan output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        output.CreateFormatter().WriteFooter(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Labels to the end of the stream, holding only a few articles at a time.</summary>
    /// <param name="articles">The articles, read as batches are taken.</param>
    public IEnumerable<LabelledBatch> Label(IEnumerable<InputArticle> articles) =>
        OrderedParallel.Map(ArticleChunks.Of(articles), threads, CreateWorker, (batch, worker) => worker.Label(batch));

    /// <summary>
    /// Labels to the end of the stream and writes the only output, as a filter does: an article goes out as soon as it and those before it are labelled, also while the stream makes wait for the next one; and never more than a
    /// batch of articles, 8 a thread and at most <see cref="BatchCharacters"/> (or one that is longer), is held between stream and output, so that an output that is slow holds up the stream.
    /// </summary>
    /// <param name="readArticles">Begins to read the articles, on one thread. What it is given is to be called on that thread before each wait for input.</param>
    /// <param name="output">Receives the bytes, not on the calling thread, in one piece an article or several articles; flushed whenever all that was read is labelled.</param>
    /// <param name="progress">Told of what is labelled so far, by who writes the output.</param>
    /// <param name="cancellation">Stops the run, without waiting for the output.</param>
    /// <param name="giveUp">Called when the output has failed, so that a stream that waits for input can be ended.</param>
    public RunTotals Run(Func<Action, IEnumerable<InputArticle>> readArticles, Stream output, Action<RunTotals> progress, CancellationToken cancellation, Action? giveUp = null)
    {
        var sink = new OutputSink(output, progress);
        output.Write(HeaderOf(outputs.Single()));
        new OrderedFlow<InputArticle, LabelledBatch>(threads, BatchArticles * threads, BatchCharacters) { GiveUp = giveUp ?? (() => { }) }
            .Run(readArticles, article => article.Article.Text.Length, CreateWorker, (article, worker) => worker.Label([article]), sink, cancellation);
        output.Write(FooterOf(outputs[0]));
        output.Flush();
        return sink.Totals;
    }

    private Worker CreateWorker() => new(model, unit, unit == TextUnit.Paragraph ? memory : null, [.. outputs.Select(output => (output, output.CreateFormatter()))]);

    private sealed class OutputSink(Stream output, Action<RunTotals> progress) : IFlowSink<LabelledBatch>
    {
        public RunTotals Totals { get; private set; } = RunTotals.Zero;

        public void Take(LabelledBatch batch)
        {
            using (batch) output.Write(batch.Outputs[0].Written);
            Totals = Totals.Plus(batch.Totals);
            progress(Totals);
        }

        public void Pause() => output.Flush();
    }

    private sealed class Worker(TopicModel model, TextUnit unit, SourceMemory? memory, (OutputPlan Plan, ILabelFormatter Formatter)[] outputs)
    {
        private readonly TopicLabeler labeler = new(model, unit);
        private readonly ArticleLabels labels = new();
        private readonly ParagraphKeys keys = new();

        public LabelledBatch Label(InputArticle[] articles)
        {
            ImmutableArray<OutputBuffer> buffers = [.. outputs.Select(_ => new OutputBuffer())];
            var totals = RunTotals.Zero;
            foreach (var article in articles)
            {
                labeler.Label(article.Article, labels, memory?.EvidenceFor(article, keys));
                for (var i = 0; i < outputs.Length; i++) outputs[i].Formatter.WriteArticle(article, labels, buffers[i], outputs[i].Plan.OnlyLabel);
                totals = totals.Plus(RunTotals.Of(labels, model.Labels.Length));
            }

            return new LabelledBatch(buffers, [.. articles.Select(ArticleDigest.Of)], totals);
        }
    }
}
