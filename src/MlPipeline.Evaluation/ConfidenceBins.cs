namespace MlPipeline.Evaluation;

/// <summary>The bins of confidence that calibration is looked at in: fifteen of equal width, each with its upper end (Guo et al. 2017, section 2).</summary>
public static class ConfidenceBins
{
    /// <summary>Number of bins.</summary>
    public const int Count = 15;

    /// <summary>The bin of a confidence, from 0.</summary>
    public static int Of(double confidence) => Math.Clamp((int)Math.Ceiling(confidence * Count) - 1, 0, Count - 1);
}
