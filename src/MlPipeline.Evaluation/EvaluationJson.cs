using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Evaluation.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation;

/// <summary>Writes a report in the form that <c>evaluate --json</c> promises; <c>docs/formats.md</c> names every field.</summary>
public static class EvaluationJson
{
    /// <summary>The version of the fields behind those of the first version, which had no number.</summary>
    public const int Schema = 2;

    /// <summary>Writes one JSON object.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="report">The report.</param>
    /// <param name="rowsPerSecond">How fast the rows were labelled, reading included.</param>
    public static void Write(Stream output, EvaluationReport report, double rowsPerSecond)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            FigureJson.WritePromised(json, report, rowsPerSecond);
            json.WriteNumber("schema", Schema);
            FigureJson.WriteFurther(json, report);
            CurveJson.Write(json, report);
            PartJson.Write(json, report);
            CheckJson.Write(json, report);
            RowJson.Write(json, report);
            RunJson.Write(json, report);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
