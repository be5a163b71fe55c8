using System.Text.Json;

namespace MlPipeline.Data.Labelled;

/// <summary>What a labelled row says of the web page that its article is: fields <c>page</c>, <c>copy_of</c> and <c>teaches</c>, which stand among those that are carried along.</summary>
/// <param name="File">The page's file, relative to that of the rows; null where the article is no page.</param>
/// <param name="CopyOf">The article whose text the page's article is a copy of; null where it is none.</param>
/// <param name="TeachesPageOnly">Whether <c>teaches</c> is <c>page</c>: what the rows say is not to be learned from, only how their page is built.</param>
internal readonly record struct PageReference(string? File, string? CopyOf, bool TeachesPageOnly)
{
    private const string PageField = "page";
    private const string CopyField = "copy_of";
    private const string TeachesField = "teaches";

    /// <summary>The references in a record's <c>meta</c>.</summary>
    public static PageReference Of(string? meta)
    {
        // Few rows have any, and parsing every row would cost as much as reading it.
        if (meta is null || !(meta.Contains(PageField, StringComparison.Ordinal) || meta.Contains(CopyField, StringComparison.Ordinal))) return default;
        using var document = JsonDocument.Parse(meta);

        // Other data may have fields of these names: only what can be a page is one.
        var file = Text(document, PageField) is { } text && (text.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) ? text : null;
        return new PageReference(file, Text(document, CopyField), file is not null && Text(document, TeachesField) == PageField);
    }

    private static string? Text(JsonDocument document, string field) =>
        document.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
