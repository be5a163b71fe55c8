using System.Text.Json;

namespace MlPipeline.Evaluation;

/// <summary>Writes figures in the form that <c>evaluate --json</c> promises.</summary>
public static class EvaluationJson
{
    /// <summary>Writes one JSON object.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="metrics">The figures.</param>
    /// <param name="autoPrecisionTarget">Precision that automatic acceptance aims at.</param>
    /// <param name="rowsPerSecond">How fast the rows were labelled, reading included.</param>
    public static void Write(Stream output, Metrics metrics, double autoPrecisionTarget, double rowsPerSecond)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("rows", metrics.Rows);
        json.WriteNumber("accuracy", metrics.Accuracy);
        json.WriteNumber("macro_f1", metrics.MacroF1);
        json.WriteNumber("weighted_f1", metrics.WeightedF1);
        json.WriteNumber("log_loss", metrics.LogLoss);
        json.WriteNumber("ece", metrics.ExpectedCalibrationError);
        json.WriteStartObject("topics");
        foreach (var topic in metrics.Topics)
        {
            json.WriteStartObject(topic.Label);
            json.WriteNumber("precision", topic.Precision);
            json.WriteNumber("recall", topic.Recall);
            json.WriteNumber("f1", topic.F1);
            json.WriteNumber("support", topic.Support);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("multi_label");
        json.WriteNumber("micro_f1", metrics.MultiLabelMicroF1);
        json.WriteNumber("macro_f1", metrics.MultiLabelMacroF1);
        json.WriteEndObject();
        json.WriteStartObject("auto");
        json.WriteNumber("target_precision", autoPrecisionTarget);
        json.WriteNumber("coverage", metrics.AutoCoverage);
        json.WriteNumber("precision", metrics.AutoPrecision);
        json.WriteEndObject();
        json.WriteNumber("rows_per_second", Math.Round(rowsPerSecond, 1));
        json.WriteEndObject();
    }
}
