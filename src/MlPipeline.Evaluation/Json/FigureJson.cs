using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>The figures over all rows and of the topics.</summary>
internal static class FigureJson
{
    /// <summary>The fields of the first version, in its order and with nothing added within them.</summary>
    public static void WritePromised(Utf8JsonWriter json, EvaluationReport report, double rowsPerSecond)
    {
        var figures = report.Figures;
        json.WriteNumber("rows", report.Subject.Rows);
        json.WriteNumber("accuracy", figures.Accuracy.Value);
        json.WriteNumber("macro_f1", figures.MacroF1.Value);
        json.WriteNumber("weighted_f1", figures.WeightedF1.Value);
        json.WriteNumber("log_loss", figures.LogLoss.Value);
        json.WriteNumber("ece", figures.ExpectedCalibrationError.Value);
        json.WriteStartObject("topics");
        foreach (var topic in report.Topics)
        {
            json.WriteStartObject(topic.Label);
            json.WriteNumber("precision", topic.Precision.Value);
            json.WriteNumber("recall", topic.Recall.Value);
            json.WriteNumber("f1", topic.F1.Value);
            json.WriteNumber("support", topic.Support);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("multi_label");
        json.WriteNumber("micro_f1", figures.MultiLabelMicroF1.Value);
        json.WriteNumber("macro_f1", figures.MultiLabelMacroF1.Value);
        json.WriteEndObject();
        json.WriteStartObject("auto");
        json.WriteNumber("target_precision", report.Coverage.TargetPrecision);
        json.WriteNumber("coverage", figures.AutoCoverage.Value);
        json.WriteNumber("precision", figures.AutoPrecision.Value);
        json.WriteEndObject();
        json.WriteNumber("rows_per_second", Math.Round(rowsPerSecond, 1));
    }

    /// <summary>What came later.</summary>
    public static void WriteFurther(Utf8JsonWriter json, EvaluationReport report)
    {
        WriteSubject(json, report.Subject);
        var figures = report.Figures;
        json.WriteNumber("micro_f1", figures.MicroF1.Value);
        json.WriteNumber("top2_accuracy", figures.Top2Accuracy.Value);
        json.WriteNumber("brier", figures.Brier.Value);
        json.WriteNumber("hamming_loss", figures.HammingLoss.Value);
        WriteIntervals(json, report);
        json.WriteStartObject("topic_rows");
        foreach (var topic in report.Topics)
        {
            json.WriteStartObject(topic.Label);
            json.WriteNumber("predicted", topic.Predicted);
            json.WriteNumber("articles", topic.Articles);
            json.WriteBoolean("small", topic.IsSmall);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (report.Boilerplate is not { } boilerplate) return;
        json.WriteStartObject("boilerplate");
        json.WriteNumber("rows", boilerplate.Rows);
        json.WriteFigure("precision", boilerplate.Precision);
        json.WriteFigure("recall", boilerplate.Recall);
        json.WriteFigure("f1", boilerplate.F1);
        json.WriteNumber("content_rows", boilerplate.ContentRows);
        json.WriteFigure("content_accuracy", boilerplate.ContentAccuracy);
        json.WriteFigure("content_macro_f1", boilerplate.ContentMacroF1);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, ReportSubject subject)
    {
        json.WriteStartObject("subject");
        if (subject.Model is not null) json.WriteString("model", subject.Model);
        json.WriteString("unit", JsonFigures.NameOf(subject.Unit));
        json.WriteNumber("articles", subject.Articles);
        json.WriteStrings("labels", subject.Labels);
        json.WriteStrings("unknown_labels", subject.UnknownLabels);
        json.WriteNumber("resamples", subject.Resamples);
        json.WriteEndObject();
    }

    private static void WriteIntervals(Utf8JsonWriter json, EvaluationReport report)
    {
        var figures = report.Figures;
        json.WriteStartObject("intervals");
        json.WriteInterval("accuracy", figures.Accuracy);
        json.WriteInterval("macro_f1", figures.MacroF1);
        json.WriteInterval("micro_f1", figures.MicroF1);
        json.WriteInterval("weighted_f1", figures.WeightedF1);
        json.WriteInterval("top2_accuracy", figures.Top2Accuracy);
        json.WriteInterval("log_loss", figures.LogLoss);
        json.WriteInterval("brier", figures.Brier);
        json.WriteInterval("ece", figures.ExpectedCalibrationError);
        json.WriteInterval("hamming_loss", figures.HammingLoss);
        json.WriteStartObject("multi_label");
        json.WriteInterval("micro_f1", figures.MultiLabelMicroF1);
        json.WriteInterval("macro_f1", figures.MultiLabelMacroF1);
        json.WriteEndObject();
        json.WriteStartObject("auto");
        json.WriteInterval("coverage", figures.AutoCoverage);
        json.WriteInterval("precision", figures.AutoPrecision);
        json.WriteEndObject();
        json.WriteStartObject("topics");
        foreach (var topic in report.Topics)
        {
            json.WriteStartObject(topic.Label);
            json.WriteInterval("precision", topic.Precision);
            json.WriteInterval("recall", topic.Recall);
            json.WriteInterval("f1", topic.F1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
