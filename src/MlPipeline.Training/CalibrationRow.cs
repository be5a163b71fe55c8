namespace MlPipeline.Training;

/// <summary>A labelled unit and what the stages say of it, before calibration.</summary>
/// <param name="Article">Number of its article.</param>
/// <param name="Label">The right label.</param>
/// <param name="Also">Further right labels.</param>
/// <param name="Accept">Labels that count as right beside <paramref name="Label"/>.</param>
/// <param name="Scores">Scores of the linear stage, one a label.</param>
/// <param name="Probabilities">Probabilities by the stages, one a label.</param>
public sealed record CalibrationRow(int Article, int Label, IReadOnlyList<int> Also, IReadOnlyList<int> Accept, double[] Scores, double[] Probabilities);
