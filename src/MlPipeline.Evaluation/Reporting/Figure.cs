namespace MlPipeline.Evaluation.Reporting;

/// <summary>A figure with its 95 % interval for data like this: by bootstrap over articles unless said otherwise. The expected calibration error may lie above its interval, for chance makes it larger.</summary>
/// <param name="Value">The figure on all rows.</param>
/// <param name="Low">Lower end; equal to <paramref name="Value"/>, like <paramref name="High"/>, where there is only one article to draw.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Figure(double Value, double Low, double High);
