using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Reporting;

/// <summary>A wrong label that the model was sure of, with what stands around it.</summary>
/// <param name="Unit">The unit with its labels.</param>
/// <param name="Title">The article's title where it has one.</param>
/// <param name="Before">Excerpts of the paragraphs before it, in reading order; at most <see cref="Neighbours"/>.</param>
/// <param name="Text">The unit's text, at most <see cref="LongestText"/> UTF-16 code units of it.</param>
/// <param name="After">Excerpts of the paragraphs behind it, in reading order; at most <see cref="Neighbours"/>.</param>
/// <param name="Explanation">What spoke for the label and for its nearest rival; null where nobody asked.</param>
public sealed record ConfidentError(LabelledUnit Unit, string? Title, IReadOnlyList<string> Before, string Text, IReadOnlyList<string> After, Explanation? Explanation)
{
    /// <summary>Errors kept.</summary>
    public const int Most = 50;

    /// <summary>Paragraphs kept on either side.</summary>
    public const int Neighbours = 2;

    /// <summary>Most of a text that is kept.</summary>
    public const int LongestText = 2000;
}
