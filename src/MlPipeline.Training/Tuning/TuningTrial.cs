namespace MlPipeline.Training.Tuning;

/// <summary>One trial of a search.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Change">What differs from the best trial before it; empty for the first, which has the options that the search starts from.</param>
/// <param name="Options">The options tried.</param>
/// <param name="Figures">How good they are.</param>
/// <param name="Time">How long it took.</param>
/// <param name="IsKept">Whether it is the best so far.</param>
public sealed record TuningTrial(int Number, string Change, TrainingOptions Options, TrialFigures Figures, TimeSpan Time, bool IsKept);
