namespace MlPipeline.Evaluation.Reporting;

/// <summary>How the figures spread over the folds. They share training data, so the spread is no interval (Bengio and Grandvalet 2004).</summary>
/// <param name="FoldCount">Folds.</param>
/// <param name="Repeats">How often the articles were dealt into folds.</param>
/// <param name="Folds">The figures of each fold of each repetition, in order.</param>
/// <param name="Accuracy">Over all of these.</param>
/// <param name="MacroF1">Over all of these.</param>
/// <param name="LogLoss">Over all of these.</param>
public sealed record CrossValidationSpread(int FoldCount, int Repeats, IReadOnlyList<FoldFigures> Folds, Spread Accuracy, Spread MacroF1, Spread LogLoss);

/// <summary>The figures of one fold.</summary>
/// <param name="Repeat">Which repetition, from 0.</param>
/// <param name="Fold">Which fold, from 0.</param>
/// <param name="Rows">Rows predicted.</param>
/// <param name="Articles">Articles that they are in.</param>
/// <param name="Accuracy">Share with an accepted label.</param>
/// <param name="MacroF1">Mean F1 over labels.</param>
/// <param name="LogLoss">Mean surprise of the gold label.</param>
public sealed record FoldFigures(int Repeat, int Fold, int Rows, int Articles, double Accuracy, double MacroF1, double LogLoss);

/// <summary>How numbers spread.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation (n − 1); 0 for a single one.</param>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
public readonly record struct Spread(double Mean, double Deviation, double Least, double Most);
