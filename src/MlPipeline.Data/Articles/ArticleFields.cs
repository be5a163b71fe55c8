using System.Collections.Immutable;
using MlPipeline.Data.Records;
using MlPipeline.Text;
using MlPipeline.Text.Html;
using MlPipeline.Text.Pages;

namespace MlPipeline.Data.Articles;

/// <summary>What records say about their article beside its text; each field counts where it is given first.</summary>
internal sealed class ArticleFields
{
    private string? title;
    private string? source;
    private string? date;
    private string? url;

    /// <summary>Takes over what is not known yet.</summary>
    public void Add(Record record)
    {
        title ??= record.Title;
        source ??= record.Source;
        date ??= record.Date;
        url ??= record.Url;
    }

    /// <summary>An article with a text of its own.</summary>
    public Article Whole(string id, string text, ImmutableArray<TextRange> paragraphs) => Article(id, text, paragraphs, [], title);

    /// <summary>An article that is a web page.</summary>
    public Article Whole(string id, HtmlText html) => Article(id, html.Text, html.Paragraphs, [], title ?? html.Title, html.Page);

    /// <summary>An article put together from its paragraphs, a line break between each two.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="texts">The paragraphs in order.</param>
    /// <param name="numbers">Their positions.</param>
    /// <param name="page">How they stand in their web page; null where they were read from none.</param>
    public Article Joined(string id, IReadOnlyCollection<string> texts, ImmutableArray<int> numbers, Page? page = null)
    {
        var countFromZero = !numbers.Where((number, index) => number != index).Any();
        return Article(id, string.Join('\n', texts), TextRange.OfJoined(texts), countFromZero ? [] : numbers, title, page);
    }

    private Article Article(string id, string text, ImmutableArray<TextRange> paragraphs, ImmutableArray<int> numbers, string? knownTitle, Page? page = null) =>
        new() { Id = id, Text = text, Paragraphs = paragraphs, Numbers = numbers, Title = knownTitle, Source = source, Date = date, Url = url, Page = page };
}
