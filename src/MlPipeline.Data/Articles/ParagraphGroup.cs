using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MlPipeline.Data.Records;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Data.Articles;

/// <summary>The rows of one article.</summary>
/// <param name="id">Its name.</param>
/// <param name="maxArticleBytes">Most bytes of text.</param>
/// <param name="maxParagraphs">Most rows.</param>
internal sealed class ParagraphGroup(string id, int maxArticleBytes, int maxParagraphs = int.MaxValue)
{
    private readonly List<ParagraphRow> rows = [];
    private readonly Dictionary<int, (string File, long Line)> firstRows = [];
    private readonly ArticleFields fields = new();
    private long bytes;
    private long highest = -1;
    private int unnumbered;
    private bool isDropped;

    /// <summary>The article's name.</summary>
    public string Id => id;

    /// <summary>The rows in the order of reading; none when the article has become too large.</summary>
    public IReadOnlyList<ParagraphRow> Rows => rows;

    /// <summary>Adds a row. The row that makes the article too large drops the whole article, and what follows is passed over.</summary>
    /// <returns>Why the row is rejected; null when it is not.</returns>
    public string? Add(ParagraphRow row)
    {
        if (isDropped) return null;
        if (row.Record.N is { } n && firstRows.TryGetValue(n, out var first))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{Printable.All(first.File)}:{first.Line}");
            return string.Create(CultureInfo.InvariantCulture, $"two rows for paragraph {n} of article {Printable.Short(id)} (first at {place})");
        }

        return Overflow(row.Record) ?? Keep(row);
    }

    /// <summary>The article that these rows make.</summary>
    /// <param name="ordered">The rows in the order of its paragraphs. Those without a number get the numbers behind the highest one.</param>
    /// <param name="page">How they stand in their web page; null where they were read from none.</param>
    public Article ToArticle(IReadOnlyList<ParagraphRow> ordered, Page? page = null)
    {
        var next = (int)highest;
        ImmutableArray<int> numbers = [.. ordered.Select(row => row.Record.N ?? ++next)];
        return fields.Joined(id, [.. ordered.Select(row => row.Record.Text!)], numbers, page);
    }

    private string? Overflow(Record record)
    {
        var last = record.N is { } n ? Math.Max(highest, n) + unnumbered : highest + unnumbered + 1;
        return last > int.MaxValue ? "no number is left for a paragraph behind n 2147483647" : null;
    }

    private string? Keep(ParagraphRow row)
    {
        bytes += Encoding.UTF8.GetByteCount(row.Record.Text!) + 1;
        if (bytes - 1 > maxArticleBytes) return Drop(Reasons.TooLarge($"article {Printable.Short(id)}", maxArticleBytes));
        if (rows.Count == maxParagraphs) return Drop(Reasons.TooManyParagraphs($"article {Printable.Short(id)}", maxParagraphs));

        if (row.Record.N is { } n)
        {
            firstRows.Add(n, (row.File, row.Line));
            highest = Math.Max(highest, n);
        }
        else
        {
            unnumbered++;
        }

        fields.Add(row.Record);
        rows.Add(row);
        return null;
    }

    private string Drop(string reason)
    {
        isDropped = true;
        rows.Clear();
        firstRows.Clear();
        return reason;
    }
}
