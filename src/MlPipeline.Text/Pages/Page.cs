using System.Collections.Immutable;

namespace MlPipeline.Text.Pages;

/// <summary>How the paragraphs of an article stand in the web page that they were read from. Facts only: what they speak for is for others to say.</summary>
/// <param name="Elements">The block elements that hold text, a parent before its children.</param>
/// <param name="Blocks">One entry a paragraph, in the same order.</param>
/// <param name="Author">Who wrote the article, where the page's own data say so, on one line; null where they do not.</param>
/// <param name="Published">When it was published, as written in the page's own data; null where they do not say.</param>
public sealed record Page(ImmutableArray<PageElement> Elements, ImmutableArray<PageBlock> Blocks, string? Author, string? Published);
