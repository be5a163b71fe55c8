using System.Buffers;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Turns clean articles into the bytes of one output format. One a thread; all of one run write the same bytes for the same article.</summary>
public interface ICleanFormatter
{
    /// <summary>What stands between two articles.</summary>
    string Separator { get; }

    /// <summary>Writes one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="output">Receives the bytes.</param>
    void Write(CleanedArticle article, IBufferWriter<byte> output);
}
