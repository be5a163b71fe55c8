using System.Collections.Immutable;

namespace MlPipeline.Text.Pages;

/// <summary>A paragraph in its page.</summary>
/// <param name="Element">Index of the innermost block element around it; −1 where it stands in none.</param>
/// <param name="Letters">Its visible characters.</param>
/// <param name="LinkLetters">Those of them that are part of a link.</param>
/// <param name="InlineWords">As <see cref="PageElement.Words"/>, of the inline elements in which it begins.</param>
public readonly record struct PageBlock(int Element, int Letters, int LinkLetters, ImmutableArray<string> InlineWords)
{
    /// <summary>Share of its visible characters that are part of a link, 0–1.</summary>
    public float LinkDensity => Letters == 0 ? 0 : (float)LinkLetters / Letters;
}
