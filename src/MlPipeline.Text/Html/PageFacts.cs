using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>Author and date of the article, from what pages say of themselves to machines: linked data, <c>meta</c>, <c>time</c>, elements named after the author. The first that says
/// so counts, in this order.</summary>
internal sealed class PageFacts
{
    // A page may hold any number of scripts of any length.
    private const int MostLinkedData = 1 << 20;
    private const int LongestValue = 200;
    private const int LongestName = 80;
    private const int NoName = -1;

    private readonly LinkedData _linkedData = new();
    private StringBuilder? _script;
    private int _scriptCharacters;
    private readonly StringBuilder _name = new();
    private int _nameDepth = NoName;
    private string? _author;
    private string? _named;
    private string? _published;
    private string? _marked;
    private string? _time;

    internal string? Author => _linkedData.Author ?? _author ?? _named;

    internal string? Published => _linkedData.Published ?? _published ?? _marked ?? _time;

    /// <summary>Whether the text of the script that is open is linked data.</summary>
    internal bool IsInLinkedData => _script is not null;

    /// <summary>A value on one line; null for an empty one, and for one that is too long to be what it says.</summary>
    internal static string? Value(string? text)
    {
        var line = string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length is 0 or > LongestValue ? null : line;
    }

    /// <summary>Takes any start tag.</summary>
    internal void AddTag(HtmlTagToken tag)
    {
        if (tag.Name == "meta")
            AddMeta(tag);
        else if (tag.Name == "script" && "application/ld+json".Equals(tag.GetAttribute("type")?.Trim(), StringComparison.OrdinalIgnoreCase))
            _script = new StringBuilder();
        else if (tag.Name == "time" && Value(tag.GetAttribute("datetime")) is { } time)
            AddTime(tag, time);
    }

    /// <summary>Takes a start tag that opens an element: one whose names or <c>rel</c> say so holds the author's name.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="words">The names of its element.</param>
    /// <param name="depth">Number of elements around it.</param>
    internal void Open(HtmlTagToken tag, ImmutableArray<string> words, int depth)
    {
        if (_named is not null || _nameDepth != NoName)
            return;
        if (("author".Equals(tag.GetAttribute("rel")?.Trim(), StringComparison.OrdinalIgnoreCase) || words.Contains("author")) && !words.Contains("comment"))
            _nameDepth = depth;
    }

    /// <summary>Takes text that is shown.</summary>
    internal void AddText(string text)
    {
        if (_nameDepth != NoName && _name.Length <= LongestName)
            _name.Append(text);
    }

    /// <summary>Notes how many elements are open after a tag.</summary>
    internal void Close(int depth)
    {
        if (_nameDepth == NoName || depth > _nameDepth)
            return;

        // What has a figure in it is a date or a count beside the name.
        if (Value(_name.ToString()) is { Length: <= LongestName } name && !name.Any(char.IsDigit))
            _named = name;
        _name.Clear();
        _nameDepth = NoName;
    }

    /// <summary>Takes text of linked data.</summary>
    internal void AddScript(string text)
    {
        _scriptCharacters += text.Length;
        if (_scriptCharacters <= MostLinkedData)
            _script?.Append(text);
    }

    /// <summary>Notes that a script has ended.</summary>
    internal void EndScript()
    {
        if (_script is { Length: > 0 } script && _scriptCharacters <= MostLinkedData)
            _linkedData.Add(script.ToString());
        _script = null;
    }

    private void AddMeta(HtmlTagToken tag)
    {
        var name = NameOf(tag);
        if (Value(tag.GetAttribute("content")) is not { } content)
            return;

        switch (name)
        {
            // Some give the address of the author's own page.
            case "author" or "article:author" or "dc.creator" or "dcterms.creator" when !content.Contains("://", StringComparison.Ordinal):
                _author ??= content;
                break;
            case "article:published_time" or "datepublished" or "pubdate" or "publishdate" or "publish-date" or "date" or "dc.date" or "dc.date.issued" or "dcterms.created" or "dcterms.date":
                _published ??= content;
                break;
        }
    }

    private void AddTime(HtmlTagToken tag, string time)
    {
        if (tag.Attributes.Any(attribute => attribute.Name == "pubdate") || "datePublished".Equals(tag.GetAttribute("itemprop")?.Trim(), StringComparison.OrdinalIgnoreCase))
            _marked ??= time;
        _time ??= time;
    }

    private static string NameOf(HtmlTagToken tag)
    {
        foreach (var attribute in (string[])["property", "name", "itemprop"])
        {
            if (tag.GetAttribute(attribute)?.Trim() is { Length: > 0 } name)
                return name.ToLowerInvariant();
        }

        return string.Empty;
    }
}
