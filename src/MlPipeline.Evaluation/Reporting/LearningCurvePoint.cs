namespace MlPipeline.Evaluation.Reporting;

/// <summary>What models reach that learned from a part of the articles, on the same held-out folds as the whole.</summary>
/// <param name="Share">Share of each fold's training articles, over 0 and up to 1.</param>
/// <param name="Articles">Articles learned from, the mean over the folds.</param>
/// <param name="Rows">Labelled units learned from, the mean over the folds.</param>
/// <param name="Accuracy">Share of held-out rows with an accepted label.</param>
/// <param name="MacroF1">Mean F1 over labels.</param>
public sealed record LearningCurvePoint(double Share, double Articles, double Rows, Figure Accuracy, Figure MacroF1);
