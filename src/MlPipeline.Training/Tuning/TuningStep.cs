namespace MlPipeline.Training.Tuning;

/// <summary>Options that differ from others in one thing.</summary>
/// <param name="Change">What differs: the field of an options file and its new value.</param>
/// <param name="Options">The options.</param>
public sealed record TuningStep(string Change, TrainingOptions Options);
