namespace MlPipeline.Evaluation;

/// <summary>Predictions over a common set of labels.</summary>
/// <param name="Labels">Names of the labels of the model and of the data, in ordinal order.</param>
/// <param name="Predictions">The predictions.</param>
/// <param name="UnknownLabels">Gold labels that the model lacks.</param>
public sealed record EvaluationSet(string[] Labels, IReadOnlyList<Prediction> Predictions, IReadOnlyList<string> UnknownLabels);
