using System.Collections.Immutable;
using MlPipeline.Text.Pages;

namespace MlPipeline.Text.Html;

/// <summary>The visible text of an HTML page.</summary>
/// <param name="Text">The paragraphs joined by <c>\n</c>; a line break within a paragraph is a <c>\n</c> too.</param>
/// <param name="Paragraphs">Where the paragraphs stand in <paramref name="Text"/>, in document order; none is empty or begins or ends with white space.</param>
/// <param name="Title">The page's title without line breaks; null when it names none.</param>
/// <param name="Page">How the paragraphs stand in the page.</param>
public sealed record HtmlText(string Text, ImmutableArray<TextRange> Paragraphs, string? Title, Page Page);
