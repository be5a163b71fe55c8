using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class SharedRunsTests
{
    private const string Treaty = "Hiệp ước tưởng tượng về bảo vệ rừng ngập mặn và đàn cá của các nước ven biển phía đông";

    private static AuditFinding[] Find(LabelledArticle article, InputArticle other, string names = "")
    {
        var official = new OfficialNames();
        official.Add(names);
        var runs = new SharedRuns(official);
        runs.Add(other);
        return [.. Auditor.Run(new AuditInput { Articles = [article], Others = runs }).Findings.Where(finding => finding.Kind == FindingKind.SharedRun)];
    }

    [Theory]
    [InlineData(13, 0)]
    [InlineData(14, 1)]
    [InlineData(200, 1)]
    public void Fourteen_syllables_are_a_run(int shared, int findings) => Assert.Equal(findings, Find(
        Sample.Article("a", ("law", "trước đó " + Sample.Words(0, shared) + " sau đó")),
        Sample.Other("gold", "mở đầu " + Sample.Words(0, shared) + " kết thúc")).Length);

    [Fact]
    public void Names_both_places_and_the_words()
    {
        var words = Sample.Words(0, 14);
        var finding = Assert.Single(Find(Sample.Article("a", ("law", "một"), ("boilerplate", $"Này: {words}.")), Sample.Other("gold", "một", "hai", words)));
        Assert.Equal($"a.jsonl:2: 14 syllables shared with gold.txt (paragraph 2 of gold): “{words}”", finding.ToString());
    }

    [Fact]
    public void Case_punctuation_and_the_breaks_between_paragraphs_hide_nothing() => Assert.Single(Find(
        Sample.Article("a", ("law", Sample.Words(0, 7).ToUpperInvariant()), ("law", Sample.Words(7, 7))),
        Sample.Other("gold", Sample.Words(0, 14).Replace(" ", ", ", StringComparison.Ordinal))));

    [Fact]
    public void Titles_and_unlabelled_paragraphs_count() => Assert.Equal(2, Find(
        Sample.Of("a", Sample.Words(0, 14), null, (null, Sample.Words(20, 14))),
        Sample.Other("gold", Sample.Words(0, 14), Sample.Words(20, 14))).Length);

    [Theory]
    [InlineData("Theo " + Treaty + " thì thôi", "Với " + Treaty + " mới có", Treaty, 0)]
    [InlineData("Theo " + Treaty + " thì thôi", "Với " + Treaty + " mới có", "# " + Treaty, 1)]
    [InlineData("Theo " + Treaty + " thì thôi", "Với " + Treaty + " mới có", "khác # vì\n" + Treaty + " # nên\n", 0)]
    [InlineData("Theo " + Treaty + " mới có", "Với " + Treaty + " mới có", Treaty, 1)]
    [InlineData("Theo " + Treaty + " thì thôi", "Với " + Treaty + " mới có", "Hiệp ước tưởng tượng", 1)]
    public void An_official_name_may_be_shared_and_nothing_beyond_it(string text, string other, string names, int findings) =>
        Assert.Equal(findings, Find(Sample.Article("a", ("law", text)), Sample.Other("gold", other), names).Length);

    [Fact]
    public void Finds_a_run_exactly_where_comparing_every_place_does() =>
        Prop.ForAll(Gen.Choose(0, 1).Select(i => i == 0 ? "a" : "b").ListOf(60).Two().ToArbitrary(), texts =>
        {
            var (mine, others) = (string.Join(' ', texts.Item1), string.Join(' ', texts.Item2));
            var shared = Enumerable.Range(0, 60 - 13).Any(i => others.Contains(mine.Substring(i * 2, 27), StringComparison.Ordinal));
            Assert.Equal(shared, Find(Sample.Article("x", ("law", mine)), Sample.Other("gold", others)).Length > 0);
        }).QuickCheckThrowOnFailure();
}
