using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Inference.Cleaning;

/// <summary>A JSON object an article, each on a line of its own.</summary>
/// <param name="labels">Names of the labels.</param>
public sealed class CleanJsonFormatter(string[] labels) : ICleanFormatter
{
    /// <inheritdoc/>
    public string Separator => "";

    /// <inheritdoc/>
    public void Write(CleanedArticle article, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("article", article.Input.Article.Id);
        WriteOptional(json, "title", article.Title);
        WriteOptional(json, "author", article.Author);
        WriteOptional(json, "date", article.Date);
        WriteOptional(json, "source", article.Input.Article.Source);
        WriteOptional(json, "url", article.Input.Article.Url);
        json.WriteStartArray("paragraphs");
        foreach (var paragraph in article.Paragraphs)
        {
            var range = article.RangeOf(paragraph);
            json.WriteStartObject();
            json.WriteNumber("n", article.Input.Article.NumberOf(paragraph.Index));
            json.WriteNumber("start", range.Start);
            json.WriteNumber("end", range.End);
            WriteOptional(json, "tag", paragraph.Tag);
            json.WriteString("label", labels[paragraph.Label]);
            if (paragraph.IsCaption) json.WriteBoolean("caption", true);
            json.WriteString("text", article.TextOf(paragraph));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        Encoding.UTF8.GetBytes("\n", output);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
