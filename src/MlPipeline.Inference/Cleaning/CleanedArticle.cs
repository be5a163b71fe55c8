using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Text;

namespace MlPipeline.Inference.Cleaning;

/// <summary>An article without what is not its own.</summary>
/// <param name="Input">The article as read.</param>
/// <param name="Title">Its title; null where none was found.</param>
/// <param name="Author">Who wrote it; null where that was not found.</param>
/// <param name="Date">When it was published, as written; null where that was not found.</param>
/// <param name="Paragraphs">What is kept of it, in reading order.</param>
public sealed record CleanedArticle(InputArticle Input, string? Title, string? Author, string? Date, ImmutableArray<CleanedParagraph> Paragraphs)
{
    /// <summary>The text of a kept paragraph.</summary>
    public ReadOnlySpan<char> TextOf(CleanedParagraph paragraph) => Input.Article.TextOf(paragraph.Index);

    /// <summary>Its place in the article's text as read.</summary>
    public TextRange RangeOf(CleanedParagraph paragraph) => Input.Article.Paragraphs[paragraph.Index];
}

/// <summary>A paragraph that is kept.</summary>
/// <param name="Index">Its index in the article.</param>
/// <param name="Label">Index of its label.</param>
/// <param name="Tag">The element of the page that it stands in; null in texts that are no page.</param>
/// <param name="IsCaption">Whether it is a caption.</param>
public readonly record struct CleanedParagraph(int Index, int Label, string? Tag, bool IsCaption);
