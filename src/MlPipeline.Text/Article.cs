using System.Collections.Immutable;
using MlPipeline.Text.Pages;

namespace MlPipeline.Text;

/// <summary>One article: its text as read and where its paragraphs stand in it. Offsets always index <see cref="Text"/>, never a canonical form of it.</summary>
public sealed class Article
{
    /// <summary>The article's name in input and output.</summary>
    public required string Id { get; init; }

    /// <summary>The text as read, after decoding; nothing is removed or repaired.</summary>
    public required string Text { get; init; }

    /// <summary>The paragraphs in reading order; they never overlap.</summary>
    public required ImmutableArray<TextRange> Paragraphs { get; init; }

    /// <summary>The paragraphs' positions as given in the input (<c>n</c>); empty when they simply count from 0.</summary>
    public ImmutableArray<int> Numbers { get; init; } = [];

    /// <summary>The title where the input names it apart from the text: context, not a paragraph.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Its date as given.</summary>
    public string? Date { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>How the paragraphs stand in the web page that they were read from; null for other texts.</summary>
    public Page? Page { get; init; }

    /// <summary>The text of one paragraph.</summary>
    /// <param name="paragraph">Index into <see cref="Paragraphs"/>.</param>
    public ReadOnlySpan<char> TextOf(int paragraph)
    {
        var range = Paragraphs[paragraph];
        return Text.AsSpan(range.Start, range.Length);
    }

    /// <summary>The position (<c>n</c>) of one paragraph.</summary>
    /// <param name="paragraph">Index into <see cref="Paragraphs"/>.</param>
    public int NumberOf(int paragraph) => Numbers.IsEmpty ? paragraph : Numbers[paragraph];
}
