namespace MlPipeline.Evaluation.Reporting;

/// <summary>Precision against recall as the score asked for falls: one label against the rest by <see cref="Prediction.Scores"/>, or all pooled.</summary>
/// <param name="Label">The label; null for all labels pooled (micro).</param>
/// <param name="AveragePrecision">
/// Σ (Rₙ − Rₙ₋₁) Pₙ over all thresholds n, falling (average precision: Buckley and Voorhees 2000; as scikit-learn works it out, without interpolation).
/// </param>
/// <param name="Points">At most <see cref="MostPoints"/> of the thresholds, the highest first.</param>
public sealed record PrecisionRecallCurve(string? Label, double AveragePrecision, IReadOnlyList<PrecisionRecallPoint> Points)
{
    /// <summary>Points kept of a curve.</summary>
    public const int MostPoints = 200;
}

/// <summary>One threshold of a curve.</summary>
/// <param name="Threshold">The least score that counts as found, 0–1.</param>
/// <param name="Recall">0–1.</param>
/// <param name="Precision">0–1.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Recall, double Precision);
