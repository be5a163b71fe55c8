using System.Collections.Immutable;

namespace MlPipeline.Data.Labelled;

/// <summary>What a person says a paragraph is about.</summary>
/// <param name="Primary">Its topic.</param>
/// <param name="Also">Further topics; never the primary one, none twice.</param>
/// <param name="Accept">Labels that count as right beside the primary one.</param>
public sealed record ParagraphLabel(string Primary, ImmutableArray<string> Also, ImmutableArray<string> Accept)
{
    /// <summary>The topic that a second person gives it (field <c>label2</c>); null where none was asked. It is not learned from and does not count as right.</summary>
    public string? Second { get; init; }
}
