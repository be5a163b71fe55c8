using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>Collects the three places that name a page and picks the one least mixed with the name of the site.</summary>
internal sealed class PageTitle
{
    private const int FewestBlanks = 3;

    // Searching a longer one for every paragraph could take any time.
    private const int LongestTitle = 500;

    private readonly StringBuilder _element = new();
    private bool _elementEnded;
    private string? _openGraph;
    private string? _headline;

    /// <summary>
    /// <c>og:title</c>, else the first headline, else what the <c>title</c> element and the page have in common: the longest paragraph that is part of it, for sites write their name beside the title; else the whole element; null when
    /// there is none.
    /// </summary>
    /// <param name="text">The page's text.</param>
    /// <param name="paragraphs">Where its paragraphs stand in it.</param>
    internal string? Best(string text, ImmutableArray<TextRange> paragraphs)
    {
        if ((_openGraph ?? _headline ?? OneLine(_element.ToString())) is not { } title || _openGraph is not null || _headline is not null)
            return _openGraph ?? _headline;

        if (title.Length > LongestTitle)
            return title;

        var common = ReadOnlySpan<char>.Empty;
        foreach (var range in paragraphs)
        {
            // A word or two may be the name of the site or of a section.
            var paragraph = text.AsSpan(range.Start, range.Length);
            if (paragraph.Length > common.Length && paragraph.Length <= title.Length && paragraph.Count(' ') >= FewestBlanks && title.AsSpan().Contains(paragraph, StringComparison.OrdinalIgnoreCase))
                common = paragraph;
        }

        return common.IsEmpty ? title : common.ToString();
    }

    /// <summary>Takes a <c>meta</c> tag.</summary>
    internal void AddMeta(HtmlTagToken tag)
    {
        var name = tag.GetAttribute("property") is { Length: > 0 } property ? property : tag.GetAttribute("name");
        if ("og:title".Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase))
            _openGraph ??= OneLine(tag.GetAttribute("content"));
    }

    /// <summary>Takes a paragraph of an <c>h1</c>.</summary>
    internal void AddHeadline(string text) => _headline ??= OneLine(text);

    /// <summary>Takes text of the first <c>title</c> element; those after it name pictures or embedded pages.</summary>
    internal void AddElementText(string text)
    {
        if (!_elementEnded)
            _element.Append(text);
    }

    /// <summary>Notes that a <c>title</c> element has ended.</summary>
    internal void EndElement() => _elementEnded |= _element.Length > 0;

    private static string? OneLine(string? text)
    {
        var writer = new ParagraphWriter();
        writer.Append(text, keepsLines: false);
        return writer.EndParagraph() ? writer.LastParagraph() : null;
    }
}
