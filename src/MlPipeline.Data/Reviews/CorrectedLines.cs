using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Reviews;

/// <summary>Puts corrections into labelled output. Lines without one stay byte for byte as they are.</summary>
/// <param name="corrections">The corrections; each is used once.</param>
/// <param name="limits">How much to read at a time.</param>
/// <param name="reject">Receives what cannot be used.</param>
public sealed class CorrectedLines(Dictionary<(string Article, int N), Correction> corrections, ReadLimits limits, Action<Rejection> reject)
{
    private readonly Dictionary<(string Article, int N), Correction> left = new(corrections);
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>Number of lines that a correction was put into.</summary>
    public int Applied { get; private set; }

    /// <summary>Copies JSON Lines, with what was corrected.</summary>
    public void Copy(InputFile file, Stream output)
    {
        using var window = InputStreams.Open(file, null, null, reject);
        if (window is null) return;
        using var lines = new LineReader(window, file.DisplayName, limits.MaxLineBytes, reject);
        var json = new JsonRecordReader(limits.MaxArticleBytes);
        while (lines.Read())
        {
            if (!json.TryRead(lines.Line, out var record, out var reason)) reject(new Rejection(file.DisplayName, lines.Number, reason));
            else if (record is { Article: { } article, N: { } n } && left.Remove((article, n), out var correction)) Write(lines.Line, record, correction, output);
            else Write(lines.Line, output);
        }
    }

    /// <summary>Names the corrections that no line was found for.</summary>
    public void RejectUnused()
    {
        foreach (var correction in left.Values.OrderBy(each => each.File, StringComparer.Ordinal).ThenBy(each => each.Line)) reject(new Rejection(correction.File, correction.Line, "there is no such paragraph in the labels"));
    }

    private static void Write(ReadOnlySpan<byte> line, Stream output)
    {
        output.Write(line);
        output.Write("\n"u8);
    }

    private void Write(ReadOnlySpan<byte> line, Record record, Correction correction, Stream output)
    {
        using var read = JsonDocument.Parse(line.ToArray());
        if (ProblemOf(read.RootElement, record, correction) is { } problem)
        {
            reject(new Rejection(correction.File, correction.Line, problem));
            Write(line, output);
            return;
        }

        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var field in read.RootElement.EnumerateObject()) WriteField(json, field, correction);
            json.WriteBoolean(FieldNames.Of(Field.Checked), true);
            json.WriteEndObject();
        }

        Write(buffer.WrittenSpan, output);
        Applied++;
    }

    private static void WriteField(Utf8JsonWriter json, JsonProperty field, Correction correction)
    {
        if (field.NameEquals(FieldNames.Of(Field.Checked))) return;
        if (field.NameEquals(FieldNames.Of(Field.Label)))
        {
            json.WriteString(field.Name, correction.Label.Primary);
        }
        else if (field.NameEquals(FieldNames.Of(Field.Also)))
        {
            json.WriteStartArray(field.Name);
            foreach (var label in correction.Label.Also) json.WriteStringValue(label);
            json.WriteEndArray();
        }
        else
        {
            field.WriteTo(json);
        }
    }

    private static string? ProblemOf(JsonElement line, Record record, Correction correction)
    {
        if (!Words(record.Text).SequenceEqual(Words(correction.Text))) return "the text is not that of the paragraph in the labels";
        if (!line.TryGetProperty("scores", out var scores) || scores.ValueKind != JsonValueKind.Object) return null;
        var unknown = correction.Label.Also.Prepend(correction.Label.Primary).FirstOrDefault(label => !scores.TryGetProperty(label, out _));
        return unknown is null ? null : $"label '{Printable.Short(unknown)}' is none of the model's";
    }

    // Spreadsheets change line breaks and blanks.
    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
