using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>What is there only where it was asked for: folds, learning curve, comparison, gate.</summary>
internal static class RunJson
{
    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        if (report.Folds is { } folds) Write(json, folds);
        if (report.LearningCurve.Count > 0) Write(json, report.LearningCurve);
        if (report.Comparison is { } comparison) Write(json, comparison);
        if (report.Gate is { } gate) Write(json, gate);
    }

    private static void Write(Utf8JsonWriter json, CrossValidationSpread spread)
    {
        json.WriteStartObject("folds");
        json.WriteNumber("folds", spread.FoldCount);
        json.WriteNumber("repeats", spread.Repeats);
        WriteSpread("accuracy", spread.Accuracy);
        WriteSpread("macro_f1", spread.MacroF1);
        WriteSpread("log_loss", spread.LogLoss);
        json.WriteStartArray("each");
        foreach (var fold in spread.Folds)
        {
            json.WriteStartObject();
            json.WriteNumber("repeat", fold.Repeat);
            json.WriteNumber("fold", fold.Fold);
            json.WriteNumber("rows", fold.Rows);
            json.WriteNumber("articles", fold.Articles);
            json.WriteNumber("accuracy", fold.Accuracy);
            json.WriteNumber("macro_f1", fold.MacroF1);
            json.WriteNumber("log_loss", fold.LogLoss);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void WriteSpread(string name, Spread figure)
        {
            json.WriteStartObject(name);
            json.WriteNumber("mean", figure.Mean);
            json.WriteNumber("deviation", figure.Deviation);
            json.WriteNumber("least", figure.Least);
            json.WriteNumber("most", figure.Most);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<LearningCurvePoint> curve)
    {
        json.WriteStartArray("learning_curve");
        foreach (var point in curve)
        {
            json.WriteStartObject();
            json.WriteNumber("share", point.Share);
            json.WriteNumber("articles", point.Articles);
            json.WriteNumber("rows", point.Rows);
            json.WriteFigure("accuracy", point.Accuracy);
            json.WriteFigure("macro_f1", point.MacroF1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ModelComparison comparison)
    {
        json.WriteStartObject("comparison");
        json.WriteString("against", comparison.Against);
        json.WriteFigure("old_accuracy", comparison.OldAccuracy);
        json.WriteFigure("old_macro_f1", comparison.OldMacroF1);
        json.WriteFigure("accuracy", comparison.Accuracy);
        json.WriteFigure("macro_f1", comparison.MacroF1);
        json.WriteNumber("mcnemar", comparison.McNemar);
        json.WriteStartObject("topics");
        foreach (var topic in comparison.Topics)
        {
            json.WriteStartObject(topic.Label);
            json.WriteNumber("support", topic.Support);
            json.WriteNumber("old_f1", topic.OldF1);
            json.WriteNumber("f1", topic.NewF1);
            json.WriteFigure("difference", topic.Difference);
            json.WriteNumber("won", topic.Won);
            json.WriteNumber("lost", topic.Lost);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteRows("won", comparison.Won);
        WriteRows("lost", comparison.Lost);
        json.WriteEndObject();

        void WriteRows(string name, IReadOnlyList<ChangedRow> rows)
        {
            json.WriteStartArray(name);
            foreach (var row in rows)
            {
                json.WriteStartObject();
                RowJson.WritePlace(json, row.Unit);
                RowJson.WriteLabels(json, row.Unit);
                json.WriteString("old_predicted", row.OldLabel);
                json.WriteNumber("old_confidence", row.OldConfidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject("gate");
        json.WriteBoolean("met", gate.IsMet);
        json.WriteStartArray("floors");
        foreach (var floor in gate.Floors)
        {
            json.WriteStartObject();
            json.WriteString("path", floor.Path);
            json.WriteBoolean("difference", floor.IsDifference);
            json.WriteNumber("least", floor.Least);
            if (floor.Value is { } value) json.WriteNumber("value", value);
            json.WriteBoolean("met", floor.IsMet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
