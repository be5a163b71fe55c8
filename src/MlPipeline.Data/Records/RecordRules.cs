using System.Text;
using MlPipeline.Text.Plain;

namespace MlPipeline.Data.Records;

/// <summary>What a record must hold, whatever file it comes from.</summary>
internal static class RecordRules
{
    /// <summary>Most fields, columns or entries of a list: far more than any use has, few enough that a hostile line stays cheap.</summary>
    public const int MaxEntries = 1000;

    /// <summary>Why the record cannot be used; null when it can.</summary>
    public static string? Problem(Record record, int maxArticleBytes)
    {
        if (record.Text is null && record.Html is null) return "field 'text' is missing";
        if (record.Text is not null && record.Html is not null) return "fields 'text' and 'html' exclude each other";
        if (record.Article is "") return "field 'article' is empty";
        if (record.Id is "") return "field 'id' is empty";
        var text = record.Text ?? record.Html!;
        if (IsBlank(text)) return Reasons.NoText;
        return IsLarger(text, maxArticleBytes) ? Reasons.TooLarge("article", maxArticleBytes) : null;
    }

    // Nearly every text has a Latin letter; only for others it is worth asking in full, and then as files are asked.
    private static bool IsBlank(string text) => !text.AsSpan().ContainsAnyInRange('!', '~') && PlainTextParagraphs.Split(text).IsEmpty;

    private static bool IsLarger(string text, int maxBytes) =>
        // A code unit is three bytes at most, so nearly every text is settled without counting.
        text.Length > maxBytes / 3 && Encoding.UTF8.GetByteCount(text) > maxBytes;
}
