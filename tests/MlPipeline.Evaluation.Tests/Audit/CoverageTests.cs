using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class CoverageTests
{
    private static LabelledArticle[] Articles(string label, string? source, int count, int rows) =>
        [.. Enumerable.Range(0, count).Select(i => Sample.Of($"{label}{i}", null, source, [.. Enumerable.Range(0, rows).Select(_ => ((string?)label, label))]))];

    private static string[] Find(LabelledArticle[] articles, params string[] topics) =>
        [.. Auditor.Run(new AuditInput { Articles = articles, Topics = topics }).Findings.Where(finding => finding.Kind == FindingKind.LittleData).Select(finding => finding.ToString())];

    [Fact]
    public void Topics_need_paragraphs_and_articles()
    {
        Assert.Empty(Find(Articles("law", null, 10, 10)));
        Assert.Equal(["topic 'law': paragraphs: 99, articles: 11"], Find(Articles("law", null, 11, 9)));
        Assert.Equal(["topic 'law': paragraphs: 900, articles: 9"], Find(Articles("law", null, 9, 100)));
    }

    [Fact]
    public void Topics_without_any_data_come_first() =>
        Assert.Equal(["topic 'sport': paragraphs: 0, articles: 0", "topic 'law': paragraphs: 1, articles: 1"], Find(Articles("law", null, 1, 1), "law", "sport"));

    [Fact]
    public void Sources_need_articles() => Assert.Equal(["source 'báo tỉnh': articles: 1"], Find([.. Articles("law", "hãng tin", 10, 10), .. Articles("law", "báo tỉnh", 1, 1)]));
}
