using System.Buffers;
using System.Text;

namespace MlPipeline.Inference.Cleaning;

/// <summary>The article's text as read and nothing else: what the offsets in all outputs index.</summary>
public sealed class WholeTextFormatter : ICleanFormatter
{
    /// <inheritdoc/>
    public string Separator => "\n";

    /// <inheritdoc/>
    public void Write(CleanedArticle article, IBufferWriter<byte> output)
    {
        Encoding.UTF8.GetBytes(article.Input.Article.Text, output);
        if (!article.Input.Article.Text.EndsWith('\n')) Encoding.UTF8.GetBytes("\n", output);
    }
}
