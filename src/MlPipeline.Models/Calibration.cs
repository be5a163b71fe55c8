using MlPipeline.Learning.Calibration;

namespace MlPipeline.Models;

/// <summary>How scores become probabilities and decisions. Found on held-out predictions, or on a user's own labelled data by <c>calibrate</c>.</summary>
public sealed record Calibration
{
    /// <summary>Inverse temperature of the softmax over the linear stage's scores, over 0. The second stage builds on it, so it never changes after training.</summary>
    public required double LinearScale { get; init; }

    /// <summary>The last step to probabilities.</summary>
    public required ProbabilityMap Map { get; init; }

    /// <summary>Each label's sigmoid for "among the topics of a unit that is not boilerplate" (Platt 1999), over the linear stage's score.</summary>
    public required PlattScaling[] Also { get; init; }

    /// <summary>For each label the probability from which it counts as a further topic.</summary>
    public required double[] AlsoThresholds { get; init; }

    /// <summary>The probability that a label is among a unit's topics at all: at least that of being the primary one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="score">The linear stage's score.</param>
    /// <param name="probabilities">The calibrated probabilities of all labels.</param>
    /// <param name="boilerplate">Index of the boilerplate label, or −1; boilerplate is never one topic among others.</param>
    public double AlsoProbability(int label, double score, ReadOnlySpan<double> probabilities, int boilerplate)
    {
        if (label == boilerplate) return probabilities[label];
        var content = boilerplate < 0 ? 1 : 1 - probabilities[boilerplate];
        return Math.Max(probabilities[label], content * Also[label].Probability(score));
    }

    /// <summary>Precision that automatic acceptance is held to, 0–1.</summary>
    public required double AutoPrecision { get; init; }

    /// <summary>Confidence from which a label is accepted without a look; over 1 where no confidence is high enough.</summary>
    public required double AutoThreshold { get; init; }

    /// <summary>Share of the calibration data that was accepted, 0–1.</summary>
    public required double AutoCoverage { get; init; }
}
