using System.Text.Json;
using MlPipeline.Data;
using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class AuditReportTests
{
    private static AuditReport Report() => Auditor.Run(new AuditInput
    {
        Articles = [Sample.Article("a", ("law", "một"), (null, "hai"), ("law", "ba"))],
        Rejections = [new Rejection("b.jsonl", 7, "no text"), new Rejection("c.jsonl", 0, "no rows")],
    });

    [Fact]
    public void Counts_what_was_looked_at()
    {
        var report = Report();
        Assert.Equal((1, 3, 2, 1), (report.Articles, report.Paragraphs, report.Labelled, report.Labels));
        Assert.Equal((0, 0, 0), (report.Others, report.Names, report.HeldOut));
    }

    [Fact]
    public void What_cannot_be_read_is_fatal_and_comes_first()
    {
        var report = Report();
        Assert.Equal(["b.jsonl:7: no text", "c.jsonl: no rows"], report.Findings.Take(2).Select(finding => finding.ToString()));
        Assert.Equal((2, 3), (report.FatalCount, report.Findings.Count));
    }

    [Fact]
    public void Json_has_every_finding_with_its_place()
    {
        using var stream = new MemoryStream();
        AuditJson.Write(stream, Report());
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal(2, root.GetProperty("fatal").GetInt32());
        var findings = root.GetProperty("findings").EnumerateArray().ToArray();
        Assert.Equal(["schema_fault", "schema_fault", "little_data"], findings.Select(each => each.GetProperty("kind").GetString()));
        Assert.Equal(("b.jsonl", 7, "no text", true), (findings[0].GetProperty("file").GetString(), findings[0].GetProperty("line").GetInt32(), findings[0].GetProperty("message").GetString(), findings[0].GetProperty("fatal").GetBoolean()));
        Assert.False(findings[1].TryGetProperty("line", out _));
        Assert.False(findings[2].TryGetProperty("file", out _));
        Assert.False(findings[2].GetProperty("fatal").GetBoolean());
    }

    [Fact]
    public void Quotes_long_and_wild_texts_as_one_short_line()
    {
        var text = string.Join('\n', Enumerable.Repeat("lửa\u001b[31m", 200));
        var finding = Assert.Single(Sample.Audit(FindingKind.TwoLabels, Sample.Article("a", ("law", text), ("sport", text)))).ToString();
        Assert.InRange(finding.Length, 100, 300);
        Assert.DoesNotContain(finding, char.IsControl);
    }
}
