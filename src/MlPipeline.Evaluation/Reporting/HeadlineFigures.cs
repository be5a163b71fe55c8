namespace MlPipeline.Evaluation.Reporting;

/// <summary>The figures over all rows, defined at <see cref="Metrics"/>, with their intervals.</summary>
public sealed record HeadlineFigures
{
    /// <summary>Share of rows with an accepted label.</summary>
    public required Figure Accuracy { get; init; }

    /// <summary>Mean F1 over the labels.</summary>
    public required Figure MacroF1 { get; init; }

    /// <summary>F1 over all decisions at once.</summary>
    public required Figure MicroF1 { get; init; }

    /// <summary>Mean F1 over the labels, weighted by support.</summary>
    public required Figure WeightedF1 { get; init; }

    /// <summary>Share of rows whose gold label is among the two likeliest.</summary>
    public required Figure Top2Accuracy { get; init; }

    /// <summary>Mean surprise of the gold label; less is better.</summary>
    public required Figure LogLoss { get; init; }

    /// <summary>Mean squared distance of the probabilities from the truth, 0–2; less is better.</summary>
    public required Figure Brier { get; init; }

    /// <summary>Expected calibration error; less is better.</summary>
    public required Figure ExpectedCalibrationError { get; init; }

    /// <summary>Micro-F1 over all topics of a unit.</summary>
    public required Figure MultiLabelMicroF1 { get; init; }

    /// <summary>Macro-F1 over all topics of a unit.</summary>
    public required Figure MultiLabelMacroF1 { get; init; }

    /// <summary>Share of wrong decisions "has this topic or not"; less is better.</summary>
    public required Figure HammingLoss { get; init; }

    /// <summary>Share of rows accepted without a look.</summary>
    public required Figure AutoCoverage { get; init; }

    /// <summary>Share of these that are right.</summary>
    public required Figure AutoPrecision { get; init; }
}
