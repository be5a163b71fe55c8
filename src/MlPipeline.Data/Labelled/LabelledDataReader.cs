using System.Globalization;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Data.Labelled;

/// <summary>
/// Reads labelled data. Rows that stand alone are handed out at once; rows that name their article are held until all files are read, for an article's rows may
/// be anywhere.
/// </summary>
/// <param name="limits">How much to take at a time.</param>
/// <param name="reject">Receives what cannot be used, in the order of reading.</param>
/// <param name="knownTopics">The only labels that are allowed; null allows any.</param>
public sealed class LabelledDataReader(ReadLimits limits, Action<Rejection> reject, ISet<string>? knownTopics = null)
{
    /// <summary>Number of rows so far that named no article and had no label to learn from: nobody's context, so they are dropped.</summary>
    public long DroppedContextCount { get; private set; }

    /// <summary>
    /// Reads files in their order: first all rows that stand alone, then the articles in the order in which they were seen first. An article's paragraphs are
    /// ordered by <c>n</c>; those without one follow in the order of reading. What cannot be read is rejected, never thrown.
    /// </summary>
    /// <param name="files">JSON Lines, CSV and TSV; standard input is read as JSON Lines.</param>
    /// <param name="standardInput">What to read for standard input; null is the process's own. It is left open.</param>
    /// <param name="counter">Told of the bytes read.</param>
    public IEnumerable<LabelledArticle> Read(IEnumerable<InputFile> files, Stream? standardInput = null, ReadCounter? counter = null)
    {
        var groups = new Dictionary<string, ParagraphGroup>(StringComparer.Ordinal);
        var inOrder = new List<ParagraphGroup>();
        foreach (var file in files)
        {
            foreach (var row in Rows(file, standardInput, counter))
            {
                if (row.Record.Article is { } id)
                {
                    if (!groups.TryGetValue(id, out var group)) inOrder.Add(groups[id] = group = new ParagraphGroup(id, limits.MaxArticleBytes));
                    if (group.Add(row) is { } reason) Reject(row, reason);
                }
                else if (LabelRules.LabelOf(row.Record) is { } label)
                {
                    yield return Standalone(row, label, file);
                }
                else
                {
                    DroppedContextCount++;
                }
            }
        }

        foreach (var group in inOrder.Where(each => each.Rows.Count > 0))
        {
            if (Together(group) is { } article) yield return article;
        }
    }

    private static LabelledArticle Standalone(ParagraphRow row, ParagraphLabel label, InputFile file)
    {
        var id = row.Record.Id ?? string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{row.Line}");
        var fields = new ArticleFields();
        fields.Add(row.Record);
        var text = row.Record.Text!;
        return new LabelledArticle(fields.Whole(id, text, [new TextRange(0, text.Length)]), [label], row.File, [row.Line], Standalone: true);
    }

    private LabelledArticle? Together(ParagraphGroup group)
    {
        // The sort is stable, so rows without a number keep their order behind the others.
        ParagraphRow[] rows = [.. group.Rows.OrderBy(row => row.Record.N is null).ThenBy(row => row.Record.N)];
        var reference = PageReference.Of(rows[0].Record.Meta);
        Page? page = null;
        if (reference.File is { } name)
        {
            (page, var reason, var row) = LabelledPage.Read(name, rows, limits);
            if (reason is not null)
            {
                Reject(row, $"{reason}; article {Printable.Short(group.Id)} is left out");
                return null;
            }
        }

        return new LabelledArticle(
            group.ToArticle(rows, page), [.. rows.Select(row => LabelRules.LabelOf(row.Record))], rows[0].File, [.. rows.Select(row => row.Line)], Standalone: false)
        {
            CopyOf = reference.CopyOf,
            TeachesPageOnly = reference.TeachesPageOnly,
            PageFolder = page is null ? null : Path.GetDirectoryName(Path.Combine(Path.GetDirectoryName(rows[0].File) ?? "", reference.File!)),
        };
    }

    private IEnumerable<ParagraphRow> Rows(InputFile file, Stream? standardInput, ReadCounter? counter)
    {
        var kind = file.Kind == InputKind.Detected ? InputKind.JsonLines : file.Kind;
        if (kind is InputKind.PlainText or InputKind.Html)
        {
            reject(new Rejection(file.DisplayName, 0, "labelled data is JSON Lines, CSV or TSV"));
            yield break;
        }

        using var window = InputStreams.Open(file, standardInput, counter, reject);
        if (window is null) yield break;
        foreach (var (record, line) in RecordFile.Read(window, file.DisplayName, kind, limits, reject))
        {
            var row = new ParagraphRow(record, file.DisplayName, line);
            if (LabelRules.Problem(record, knownTopics) is { } problem) Reject(row, problem);
            else yield return row;
        }
    }

    private void Reject(ParagraphRow row, string reason) => reject(new Rejection(row.File, row.Line, reason));
}
