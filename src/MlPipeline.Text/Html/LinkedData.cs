using System.Text.Json;

namespace MlPipeline.Text.Html;

/// <summary>What JSON-LD scripts say of the article: <c>author</c> and <c>datePublished</c> of schema.org, of the first object that has them.</summary>
internal sealed class LinkedData
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    internal string? Author { get; private set; }

    internal string? Published { get; private set; }

    /// <summary>Takes a script; one that is no JSON says nothing.</summary>
    internal void Add(string script)
    {
        try
        {
            using var document = JsonDocument.Parse(script, _options);
            Add(document.RootElement);
        }
        catch (JsonException)
        {
            // Pages are full of these; the article is read all the same.
        }
    }

    private void Add(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Add(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("datePublished", out var published) && published.ValueKind == JsonValueKind.String)
                AddArticle(element, published);
            if (element.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
                Add(graph);
        }
    }

    // Only what was published has an author: a person or a publisher may be described beside it.
    private void AddArticle(JsonElement article, JsonElement published)
    {
        Published ??= PageFacts.Value(Text(published));
        if (article.TryGetProperty("author", out var author))
            Author ??= PageFacts.Value(string.Join(", ", Names(author)));
    }

    private static IEnumerable<string> Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.String => [Text(author)],
        JsonValueKind.Object when author.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => [Text(name)],
        JsonValueKind.Array => author.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(Names),
        _ => [],
    };

    private static string Text(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return string.Empty;
        }
    }
}
