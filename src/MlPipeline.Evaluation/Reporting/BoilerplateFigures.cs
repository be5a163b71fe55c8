namespace MlPipeline.Evaluation.Reporting;

/// <summary>Telling boilerplate from content, and the topics of what is content.</summary>
/// <param name="Rows">Units that are boilerplate.</param>
/// <param name="Precision">Share of the units called boilerplate that are.</param>
/// <param name="Recall">Share of the boilerplate found.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="ContentRows">Units that are content.</param>
/// <param name="ContentAccuracy">Share of the content with an accepted label.</param>
/// <param name="ContentMacroF1">Mean F1 over the topics, boilerplate left out: over the content's labels and those that content was given.</param>
public sealed record BoilerplateFigures(int Rows, Figure Precision, Figure Recall, Figure F1, int ContentRows, Figure ContentAccuracy, Figure ContentMacroF1);
