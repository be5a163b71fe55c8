using System.Buffers;
using MlPipeline.Data.Articles;

namespace MlPipeline.Inference.Output;

/// <summary>Turns labelled articles into the bytes of one output format. One a thread; all of one run write the same bytes for the same article.</summary>
public interface ILabelFormatter
{
    /// <summary>Writes what stands before the first article.</summary>
    void WriteHeader(IBufferWriter<byte> output);

    /// <summary>Writes one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="result">Its labels.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="onlyLabel">Index of the label whose units are written, nothing of an article without one; null writes all units.</param>
    void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null);

    /// <summary>Writes what stands behind the last article.</summary>
    void WriteFooter(IBufferWriter<byte> output)
    {
    }
}
