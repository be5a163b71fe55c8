using System.Buffers;
using System.Collections.Immutable;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Batches;
using MlPipeline.Features;
using MlPipeline.Inference.Runs;
using MlPipeline.Models;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Cleans a stream of articles in their order; the bytes do not depend on the number of threads.</summary>
/// <param name="model">The model; it labels paragraphs and has a label for boilerplate.</param>
/// <param name="kept">What to keep beside the content.</param>
/// <param name="threads">At least 1.</param>
/// <param name="createFormatter">Makes the formatter of one thread.</param>
public sealed class CleanRun(TopicModel model, KeptParts kept, int threads, Func<ICleanFormatter> createFormatter)
{
    /// <summary>What is said of an input that holds no article.</summary>
    public const string NothingFound = "nothing found: there is no article in it";

    /// <summary>Cleans to the end of the stream, holding only a few articles at a time.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="reject">Receives inputs without an article.</param>
    /// <param name="progress">Told how many articles were read so far.</param>
    /// <param name="cancellation">Stops the run between two batches.</param>
    /// <returns>How many articles were read, and how many of them written.</returns>
    public (long Read, long Written) Run(IEnumerable<InputArticle> articles, Stream output, Action<Rejection> reject, Action<long> progress, CancellationToken cancellation)
    {
        long written = 0, read = 0;
        var separator = System.Text.Encoding.UTF8.GetBytes(createFormatter().Separator);
        foreach (var batch in OrderedParallel.Map(ArticleChunks.Of(articles), threads, () => new Worker(model, kept, createFormatter()), (chunk, worker) => worker.Clean(chunk)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (bytes, missing) in batch)
            {
                progress(++read);
                if (missing is not null)
                {
                    reject(missing);
                    continue;
                }

                if (written++ > 0) output.Write(separator);
                output.Write(bytes);
            }
        }

        output.Flush();
        return (read, written);
    }

    private sealed class Worker(TopicModel model, KeptParts kept, ICleanFormatter formatter)
    {
        private readonly TopicLabeler labeler = new(model, TextUnit.Paragraph);
        private readonly ArticleCleaner cleaner = new(model.BoilerplateIndex, kept);
        private readonly ArticleLabels labels = new();
        private readonly ArrayBufferWriter<byte> buffer = new();

        public ImmutableArray<(byte[] Bytes, Rejection? Missing)> Clean(InputArticle[] articles) => [.. articles.Select(Clean)];

        private (byte[] Bytes, Rejection? Missing) Clean(InputArticle article)
        {
            labeler.Label(article.Article, labels);
            if (cleaner.Clean(article, labels) is not { } cleaned) return ([], new Rejection(article.File, article.Line, NothingFound));
            buffer.ResetWrittenCount();
            formatter.Write(cleaned, buffer);
            return (buffer.WrittenSpan.ToArray(), null);
        }
    }
}
