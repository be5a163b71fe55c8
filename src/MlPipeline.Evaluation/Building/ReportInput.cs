using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;

namespace MlPipeline.Evaluation.Building;

/// <summary>What a report is made of.</summary>
public sealed record ReportInput
{
    /// <summary>The predictions; at least one.</summary>
    public required EvaluationSet Set { get; init; }

    /// <summary>The model as the user named it, without its folder; null in a cross-validation.</summary>
    public required string? Model { get; init; }

    /// <summary>What was labelled.</summary>
    public required TextUnit Unit { get; init; }

    /// <summary>The precision that the contract promises.</summary>
    public required double AutoPrecision { get; init; }

    /// <summary>Confidence from which the model accepts; null where there are several models.</summary>
    public required double? AutoThreshold { get; init; }

    /// <summary>The wrong labels that the model was surest of, the surest first.</summary>
    public required IReadOnlyList<ConfidentError> Errors { get; init; }

    /// <summary>At least 1; the report does not depend on it.</summary>
    public required int Threads { get; init; }
}
