using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>Collects the three places that name a page and picks the one least mixed with the name of the site.</summary>
internal sealed class PageTitle
{
    private readonly StringBuilder _element = new();
    private bool _elementEnded;
    private string? _openGraph;
    private string? _headline;

    /// <summary><c>og:title</c>, else the first headline, else the <c>title</c> element; null when there is none.</summary>
    internal string? Best => _openGraph ?? _headline ?? OneLine(_element.ToString());

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
