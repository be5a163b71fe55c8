namespace MlPipeline.Evaluation.Audit;

/// <summary>What an audit looked at and what it found.</summary>
public sealed record AuditReport
{
    /// <summary>Articles and texts that stand alone.</summary>
    public required int Articles { get; init; }

    /// <summary>Their paragraphs.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Paragraphs with a label.</summary>
    public required int Labelled { get; init; }

    /// <summary>Distinct primary labels.</summary>
    public required int Labels { get; init; }

    /// <summary>Texts that the data was compared with.</summary>
    public required int Others { get; init; }

    /// <summary>Official names that may be shared with them.</summary>
    public required int Names { get; init; }

    /// <summary>Paragraphs with held-out probabilities.</summary>
    public required int HeldOut { get; init; }

    /// <summary>The findings, kind by kind, the fatal kinds first.</summary>
    public required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>Number of findings that forbid the use of the data.</summary>
    public int FatalCount => Findings.Count(finding => finding.IsFatal);
}
