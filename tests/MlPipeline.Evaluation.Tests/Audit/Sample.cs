using MlPipeline.Data.Articles;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Audit;
using MlPipeline.Text;

namespace MlPipeline.Evaluation.Tests.Audit;

/// <summary>Small data to audit.</summary>
internal static class Sample
{
    public static LabelledArticle Article(string id, params (string? Label, string Text)[] rows) => Of(id, null, null, rows);

    public static LabelledArticle Of(string id, string? title, string? source, params (string? Label, string Text)[] rows) => new(
        Plain(id, title, source, [.. rows.Select(row => row.Text)]),
        [.. rows.Select(row => row.Label is null ? null : new ParagraphLabel(row.Label, [], []))],
        id + ".jsonl",
        [.. rows.Select((_, i) => i + 1L)],
        Standalone: false);

    public static InputArticle Other(string id, params string[] paragraphs) => new(Plain(id, null, null, paragraphs), id + ".txt", 0, []);

    public static IReadOnlyList<AuditFinding> Audit(FindingKind kind, params LabelledArticle[] articles) =>
        [.. Auditor.Run(new AuditInput { Articles = articles }).Findings.Where(finding => finding.Kind == kind)];

    /// <summary>Words <paramref name="first"/>, first + 1 and so on: runs of them share what their numbers share.</summary>
    public static string Words(int first, int count) => string.Join(' ', Enumerable.Range(first, count).Select(i => $"từ{i}"));

    private static Article Plain(string id, string? title, string? source, string[] paragraphs)
    {
        var ranges = new TextRange[paragraphs.Length];
        var start = 0;
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new TextRange(start, start + paragraphs[i].Length);
            start += paragraphs[i].Length + 1;
        }

        return new Article { Id = id, Text = string.Join('\n', paragraphs), Paragraphs = [.. ranges], Title = title, Source = source };
    }
}
