using System.Collections.Immutable;
using System.Globalization;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Articles;

/// <summary>Reads a record file as articles.</summary>
internal static class RecordArticles
{
    /// <summary>The articles one by one; the window is disposed of at the end.</summary>
    public static IEnumerable<InputArticle> Read(ByteWindow window, InputFile file, ReadLimits limits, Action<Rejection> reject)
    {
        ParagraphGroup? group = null;
        foreach (var (record, line) in RecordFile.Read(window, file.DisplayName, file.Kind, limits, reject))
        {
            var paragraphOf = record.Text is null ? null : record.Article;
            if (group is not null && group.Id != paragraphOf)
            {
                if (Finish(group) is { } finished) yield return finished;
                group = null;
            }

            if (paragraphOf is not null)
            {
                group ??= new ParagraphGroup(paragraphOf, limits.MaxArticleBytes, limits.MaxParagraphs);
                if (group.Add(new ParagraphRow(record, file.DisplayName, line)) is { } reason) reject(new Rejection(file.DisplayName, line, reason));
            }
            else
            {
                var (article, reason) = Single(record, file, line, limits);
                if (article is not null) yield return article;
                else reject(new Rejection(file.DisplayName, line, reason!));
            }
        }

        if (group is not null && Finish(group) is { } last) yield return last;
    }

    private static InputArticle? Finish(ParagraphGroup group)
    {
        var rows = group.Rows;
        if (rows.Count == 0) return null;
        ImmutableArray<string?> meta = rows.Any(row => row.Record.Meta is not null) ? [.. rows.Select(row => row.Record.Meta)] : [];
        return new InputArticle(group.ToArticle(rows), rows[0].File, rows[0].Line, meta);
    }

    private static (InputArticle? Article, string? Reason) Single(Record record, InputFile file, long line, ReadLimits limits)
    {
        var id = record.Id ?? record.Article ?? string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{line}");
        var fields = new ArticleFields();
        fields.Add(record);
        var (article, reason) = record.Html is { } html ? ArticleText.FromHtml(fields, id, html, limits) : ArticleText.FromPlain(fields, id, record.Text!, limits);
        return (article is null ? null : new InputArticle(article, file.DisplayName, line, record.Meta is null ? [] : [record.Meta]), reason);
    }
}
