using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Building;

/// <summary>The two figures that matter most, where the others are not asked for.</summary>
public static class KeyFigures
{
    /// <summary>Accuracy and macro-F1 with their intervals.</summary>
    /// <param name="set">The predictions; at least one.</param>
    /// <param name="threads">At least 1; the figures do not depend on it.</param>
    public static (Figure Accuracy, Figure MacroF1) Of(EvaluationSet set, int threads)
    {
        var samples = Bootstrap.Run(new AccuracyFigures(set.Labels.Length, ArticleGroups.Of(set.Predictions)), threads);
        return (Intervals.Of(samples, AccuracyFigures.Accuracy), Intervals.Of(samples, AccuracyFigures.MacroF1));
    }
}
