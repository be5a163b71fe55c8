namespace MlPipeline.Models;

/// <summary>How scores become probabilities and decisions. Found on held-out predictions.</summary>
public sealed record Calibration
{
    /// <summary>Inverse temperature of the softmax over the linear stage's scores (Guo, Pleiss, Sun and Weinberger 2017), over 0.</summary>
    public required double LinearScale { get; init; }

    /// <summary>Inverse temperature of the final probabilities, over 0.</summary>
    public required double FinalScale { get; init; }

    /// <summary>Slope of each label's sigmoid for "among the topics of a unit that is not boilerplate" (Platt 1999), over the linear stage's score.</summary>
    public required double[] AlsoSlopes { get; init; }

    /// <summary>Intercept of each label's sigmoid.</summary>
    public required double[] AlsoIntercepts { get; init; }

    /// <summary>Precision that automatic acceptance aims at, 0–1.</summary>
    public required double AutoPrecision { get; init; }

    /// <summary>Confidence from which a label is accepted without a look; over 1 where no confidence is high enough.</summary>
    public required double AutoThreshold { get; init; }
}
