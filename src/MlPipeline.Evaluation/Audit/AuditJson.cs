using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Writes an audit as one JSON object, with every finding.</summary>
public static class AuditJson
{
    /// <summary>Writes the report.</summary>
    public static void Write(Stream output, AuditReport report)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("articles", report.Articles);
        json.WriteNumber("paragraphs", report.Paragraphs);
        json.WriteNumber("labelled", report.Labelled);
        json.WriteNumber("labels", report.Labels);
        json.WriteNumber("others", report.Others);
        json.WriteNumber("names", report.Names);
        json.WriteNumber("held_out", report.HeldOut);
        json.WriteNumber("fatal", report.FatalCount);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Kind.ToString()));
        json.WriteBoolean("fatal", finding.IsFatal);
        if (finding.File is not null) json.WriteString("file", finding.File);
        if (finding.Line > 0) json.WriteNumber("line", finding.Line);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
