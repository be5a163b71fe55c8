namespace MlPipeline.Evaluation.Reporting;

/// <summary>One bin of confidence: how sure the model was and how often it was right (reliability diagram: DeGroot and Fienberg 1983).</summary>
/// <param name="Low">The bin goes from over this</param>
/// <param name="High">to this.</param>
/// <param name="Rows">Rows in it, at least 1.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Accuracy">Share with an accepted label; its interval is that of <see cref="ClusteredShare"/>.</param>
public sealed record ReliabilityBin(double Low, double High, int Rows, double Confidence, Figure Accuracy);
