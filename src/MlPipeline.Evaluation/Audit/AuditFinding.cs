using System.Globalization;

namespace MlPipeline.Evaluation.Audit;

/// <summary>What an audit looks for, in the order in which it reports.</summary>
public enum FindingKind
{
    /// <summary>Input that cannot be read as labelled data, or has a label that is not among the topics.</summary>
    SchemaFault,

    /// <summary>One text with two labels.</summary>
    TwoLabels,

    /// <summary>A paragraph that is nearly one of another article.</summary>
    NearDuplicate,

    /// <summary>A run of syllables that also stands in a text which the data must have nothing in common with.</summary>
    SharedRun,

    /// <summary>A label that a model which has not seen the article finds unlikely.</summary>
    SuspectLabel,

    /// <summary>A topic or a style with little data.</summary>
    LittleData,
}

/// <summary>One thing that an audit found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">The file as messages name it; null when the data as a whole is meant.</param>
/// <param name="Line">The line, counted from 1; 0 when no single line is meant.</param>
/// <param name="Message">One sentence without a full stop.</param>
public sealed record AuditFinding(FindingKind Kind, string? File, long Line, string Message)
{
    /// <summary>Whether data with this finding must not be used.</summary>
    public bool IsFatal => Kind <= FindingKind.SharedRun;

    /// <summary><c>file:line: message</c>, as far as there is one; always one line of text without control characters.</summary>
    public override string ToString()
    {
        var place = File is null ? "" : Line == 0 ? $"{File}: " : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: ");
        return string.Concat((place + Message).Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }
}
