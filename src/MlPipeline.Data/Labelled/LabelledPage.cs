using System.Globalization;
using System.Security;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Html;
using MlPipeline.Text.Pages;

namespace MlPipeline.Data.Labelled;

/// <summary>Reads the web page that labelled rows are the paragraphs of, as <c>label</c> reads pages, and holds it against the rows.</summary>
internal static class LabelledPage
{
    /// <summary>The page, or why the rows cannot be its paragraphs.</summary>
    /// <param name="name">Its file as the first row names it.</param>
    /// <param name="rows">The rows in the order of the paragraphs.</param>
    /// <param name="limits">How large it may be.</param>
    /// <returns>The page; or the reason and the row that it belongs to.</returns>
    public static (Page? Page, string? Reason, ParagraphRow Row) Read(string name, IReadOnlyList<ParagraphRow> rows, ReadLimits limits)
    {
        var first = rows[0];
        if (first.File == InputFile.StandardInput.DisplayName) return (null, "standard input has no folder that field 'page' could name a file in", first);
        if (IsOutside(name)) return (null, $"field 'page' names no file beside the data: {Printable.Short(name)}", first);
        try
        {
            var bytes = ReadBytes(Path.Combine(Path.GetDirectoryName(first.File) ?? "", name), limits.MaxArticleBytes);
            if (bytes is null) return (null, $"page {Printable.Short(name)}: {Reasons.TooLarge("article", limits.MaxArticleBytes)}", first);
            return Compare(name, HtmlArticle.Parse(HtmlCharset.Decode(bytes).Text), rows);
        }
        catch (TextDecodingException problem)
        {
            return (null, $"page {Printable.Short(name)}: {problem.Message}", first);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            return (null, $"page {Printable.Short(name)} cannot be read", first);
        }
    }

    private static bool IsOutside(string name) =>
        Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Any(part => part is "" or "." or "..");

    private static byte[]? ReadBytes(string path, int most)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > most) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static (Page? Page, string? Reason, ParagraphRow Row) Compare(string name, HtmlText html, IReadOnlyList<ParagraphRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Record.N != i) return (null, string.Create(CultureInfo.InvariantCulture, $"the rows of a page are numbered from 0 without a gap, and here {i} is missing"), rows[i]);
            if (i >= html.Paragraphs.Length) return (null, string.Create(CultureInfo.InvariantCulture, $"page {Printable.Short(name)} has no paragraph {i}"), rows[i]);
            var range = html.Paragraphs[i];
            var text = html.Text.AsSpan(range.Start, range.Length);
            if (!text.SequenceEqual(rows[i].Record.Text)) return (null, string.Create(CultureInfo.InvariantCulture, $"paragraph {i} of page {Printable.Short(name)} is not the row's text but {Printable.Short(text.ToString())}"), rows[i]);
        }

        return html.Paragraphs.Length == rows.Count
            ? (html.Page, null, default)
            : (null, string.Create(CultureInfo.InvariantCulture, $"page {Printable.Short(name)} has {html.Paragraphs.Length} paragraphs, and there are {rows.Count} rows"), rows[^1]);
    }
}
