namespace MlPipeline.Evaluation;

/// <summary>Labelled units with what a model says of each.</summary>
/// <param name="Units">The units, in the order of the data.</param>
/// <param name="Errors">The wrong labels that the model was surest of, the surest first.</param>
public sealed record LabelledRun(IReadOnlyList<LabelledUnit> Units, IReadOnlyList<KeptError> Errors);
