using System.Buffers;
using System.Text;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Plain text: title, author and date a line each, where they are known, then the paragraphs, a blank line before each.</summary>
public sealed class CleanTextFormatter : ICleanFormatter
{
    /// <inheritdoc/>
    public string Separator => "\n\n";

    /// <inheritdoc/>
    public void Write(CleanedArticle article, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        foreach (var line in (string?[])[article.Title, article.Author, article.Date])
        {
            if (line is not null) text.Append(line).Append('\n');
        }

        foreach (var paragraph in article.Paragraphs)
        {
            // The title stands above already.
            if (ArticleCleaner.IsTitle(article.Input.Article, paragraph.Index)) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(article.TextOf(paragraph)).Append('\n');
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }
}
