using MlPipeline.Features;

namespace MlPipeline.Evaluation.Reporting;

/// <summary>What was evaluated on what.</summary>
public sealed record ReportSubject
{
    /// <summary>The model as the user named it, without its folder; null in a cross-validation, which evaluates a training.</summary>
    public required string? Model { get; init; }

    /// <summary>What was labelled.</summary>
    public required TextUnit Unit { get; init; }

    /// <summary>Labelled units that were predicted; in a repeated cross-validation each counts once a repetition.</summary>
    public required int Rows { get; init; }

    /// <summary>Articles (or texts that stand alone) that they are in: what the bootstrap draws.</summary>
    public required int Articles { get; init; }

    /// <summary>Labels of the model and of the data, in ordinal order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Gold labels that the model lacks.</summary>
    public required IReadOnlyList<string> UnknownLabels { get; init; }

    /// <summary>Resamples of the bootstrap that the intervals come from.</summary>
    public required int Resamples { get; init; }
}
