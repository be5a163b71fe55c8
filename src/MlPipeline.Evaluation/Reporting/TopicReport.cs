namespace MlPipeline.Evaluation.Reporting;

/// <summary>Figures of one label as the primary one.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Precision">Share of the units given the label that have it.</param>
/// <param name="Recall">Share of the units with the label that were given it.</param>
/// <param name="F1">Their harmonic mean.</param>
/// <param name="Support">Units with the label.</param>
/// <param name="Predicted">Units given the label.</param>
/// <param name="Articles">Articles with such a unit.</param>
/// <param name="IsSmall">Whether there are too few of either to trust the figures (<see cref="SampleSize"/>).</param>
public sealed record TopicReport(string Label, Figure Precision, Figure Recall, Figure F1, int Support, int Predicted, int Articles, bool IsSmall);
