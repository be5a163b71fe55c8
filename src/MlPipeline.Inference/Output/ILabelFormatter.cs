using System.Buffers;
using MlPipeline.Data.Articles;

namespace MlPipeline.Inference.Output;

/// <summary>Turns labelled articles into the bytes of one output format. One a thread; all of one run write the same bytes for the same article.</summary>
public interface ILabelFormatter
{
    /// <summary>Writes what stands before the first article.</summary>
    void WriteHeader(IBufferWriter<byte> output);

    /// <summary>Writes one article.</summary>
    void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output);
}
