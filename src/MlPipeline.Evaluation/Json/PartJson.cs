using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>Slices, baselines and agreement.</summary>
internal static class PartJson
{
    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartArray("slices");
        foreach (var slice in report.Slices)
        {
            json.WriteStartObject();
            json.WriteString("by", JsonFigures.NameOf(slice.Dimension));
            json.WriteString("key", slice.Key);
            json.WriteNumber("rows", slice.Rows);
            json.WriteNumber("articles", slice.Articles);
            json.WriteFigure("accuracy", slice.Accuracy);
            json.WriteBoolean("small", slice.IsSmall);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("baselines");
        foreach (var baseline in report.Baselines)
        {
            json.WriteStartObject();
            json.WriteString("rule", JsonFigures.NameOf(baseline.Kind));
            json.WriteString("label", baseline.Label);
            json.WriteNumber("accuracy", baseline.Accuracy);
            json.WriteNumber("macro_f1", baseline.MacroF1);
            json.WriteNumber("weighted_f1", baseline.WeightedF1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("agreement");
        foreach (var agreement in report.Agreements)
        {
            json.WriteStartObject();
            json.WriteString("between", JsonFigures.NameOf(agreement.Source));
            json.WriteNumber("rows", agreement.Rows);
            json.WriteNumber("differing", agreement.Differing);
            json.WriteNumber("observed", agreement.Observed);
            json.WriteNumber("kappa", agreement.Kappa);
            json.WriteNumber("alpha", agreement.Alpha);
            json.WriteNumber("model_observed", agreement.ModelObserved);
            json.WriteNumber("model_kappa", agreement.ModelKappa);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
