using System.Collections.Immutable;

namespace MlPipeline.Data.Reviews;

/// <summary>A row that <c>label</c> has written.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="N">The paragraph's position.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Label">The label.</param>
/// <param name="Confidence">Its probability; null where a person gave it.</param>
/// <param name="Also">Further topics.</param>
/// <param name="Checked">Whether a person has looked at it.</param>
/// <param name="Title">The article's title; null but on its first row.</param>
public sealed record OutputRow(string Article, int N, string Text, string Label, double? Confidence, ImmutableArray<string> Also, bool Checked, string? Title)
{
    /// <summary>Whether a person's look at it is wanted: it is the model's own.</summary>
    public bool IsOpen => !Checked && Confidence is not null;
}
