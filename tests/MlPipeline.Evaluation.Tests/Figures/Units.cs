using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Tests.Figures;

/// <summary>Labelled units in a few words.</summary>
internal static class Units
{
    public static readonly string[] ModelLabels = ["a", "b", "c"];

    /// <summary>A unit; topics are separated by blanks, the first is the primary one.</summary>
    public static LabelledUnit Of(string gold, string predicted, double confidence = 0.5, double goldProbability = 0.5, bool auto = false, string accept = "") => new(
        new ParagraphLabel(gold.Split(' ')[0], [.. gold.Split(' ')[1..]], [.. accept.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        predicted.Split(' ')[0],
        [.. predicted.Split(' ')[1..]],
        confidence,
        goldProbability,
        auto);

    public static Metrics MetricsOf(params LabelledUnit[] units) => Metrics.Of(EvaluationSetBuilder.Build(ModelLabels, units));
}
