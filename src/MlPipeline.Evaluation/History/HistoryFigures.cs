using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.History;

/// <summary>The figures of a report that a history keeps.</summary>
public static class HistoryFigures
{
    /// <summary>The name of accuracy.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>The name of macro-F1.</summary>
    public const string MacroF1 = "macro_f1";

    /// <summary>The figures under the names that the JSON has for them.</summary>
    public static IReadOnlyList<KeyValuePair<string, double>> Of(EvaluationReport report)
    {
        var figures = report.Figures;
        return
        [
            new(Accuracy, figures.Accuracy.Value),
            new(MacroF1, figures.MacroF1.Value),
            new("weighted_f1", figures.WeightedF1.Value),
            new("log_loss", figures.LogLoss.Value),
            new("brier", figures.Brier.Value),
            new("ece", figures.ExpectedCalibrationError.Value),
            new("top2_accuracy", figures.Top2Accuracy.Value),
            new("multi_label.micro_f1", figures.MultiLabelMicroF1.Value),
            new("auto.coverage", figures.AutoCoverage.Value),
            new("auto.precision", figures.AutoPrecision.Value),
        ];
    }
}
