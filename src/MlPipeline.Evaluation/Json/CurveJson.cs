using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>The confusion matrix and the curves.</summary>
internal static class CurveJson
{
    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartObject("confusion");
        json.WriteStrings("labels", report.Confusion.Labels);
        json.WriteStartArray("counts");
        foreach (var row in report.Confusion.Counts) json.WriteNumbers([.. row.Select(count => (double)count)]);
        json.WriteEndArray();
        json.WriteEndObject();

        json.WriteStartArray("precision_recall");
        foreach (var curve in report.PrecisionRecall) Write(json, curve);
        json.WriteEndArray();

        json.WriteStartArray("reliability");
        foreach (var bin in report.Reliability)
        {
            json.WriteStartObject();
            json.WriteNumber("low", bin.Low);
            json.WriteNumber("high", bin.High);
            json.WriteNumber("rows", bin.Rows);
            json.WriteNumber("confidence", bin.Confidence);
            json.WriteFigure("accuracy", bin.Accuracy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, report.Coverage);
    }

    private static void Write(Utf8JsonWriter json, PrecisionRecallCurve curve)
    {
        json.WriteStartObject();
        json.WriteString("label", curve.Label);
        json.WriteNumber("average_precision", curve.AveragePrecision);
        json.WriteStartArray("points");
        foreach (var point in curve.Points) json.WriteNumbers(point.Threshold, point.Recall, point.Precision);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CoverageCurve curve)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("target_precision", curve.TargetPrecision);
        json.WriteStartObject("contract");
        if (curve.Contract.Threshold is { } threshold) json.WriteNumber("threshold", threshold);
        json.WriteNumber("accepted", curve.Contract.Accepted);
        json.WriteFigure("coverage", curve.Contract.Coverage);
        json.WriteFigure("precision", curve.Contract.Precision);
        json.WriteEndObject();
        json.WriteStartArray("points");
        foreach (var point in curve.Points) json.WriteNumbers(point.Threshold, point.Coverage, point.Precision);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
