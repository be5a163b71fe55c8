using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Names_the_longer_paragraph_and_the_share_of_the_shorter_one()
    {
        // 16 shingles of 20 words; 12 of them lie in the 16 words that both have.
        var finding = Assert.Single(Sample.Audit(
            FindingKind.NearDuplicate,
            Sample.Article("a", ("energy", Sample.Words(0, 16) + " khác hẳn đi rồi nhé")),
            Sample.Article("b", ("energy", Sample.Words(0, 20)))));
        Assert.Equal(("b.jsonl", 1), (finding.File, finding.Line));
        Assert.StartsWith("75 % of “từ0 từ1 ", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("(article b) stands in article a at a.jsonl:1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_and_the_pages_that_copy_it_are_one()
    {
        var text = ("energy", Sample.Words(0, 20));
        Assert.Empty(Sample.Audit(FindingKind.NearDuplicate, Sample.Article("a", text), Sample.Article("p1", text) with { CopyOf = "a" }, Sample.Article("p2", text) with { CopyOf = "a" }));
        Assert.Single(Sample.Audit(FindingKind.NearDuplicate, Sample.Article("a", text), Sample.Article("p1", text) with { CopyOf = "b" }));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(11, 0)]
    public void Half_of_the_shingles_are_enough(int shared, int findings) =>
        Assert.Equal(findings, Sample.Audit(
            FindingKind.NearDuplicate,
            Sample.Article("a", ("energy", Sample.Words(0, 20))),
            Sample.Article("b", ("law", Sample.Words(0, shared) + " " + Sample.Words(100, 20 - shared)))).Count);

    [Fact]
    public void A_short_paragraph_inside_a_long_one_is_found() =>
        Assert.Single(Sample.Audit(FindingKind.NearDuplicate, Sample.Article("a", ("energy", Sample.Words(0, 300))), Sample.Article("b", ("energy", Sample.Words(150, 12)))));

    [Fact]
    public void Phrases_boilerplate_and_repetition_within_an_article_are_no_fault() =>
        Assert.Empty(Sample.Audit(
            FindingKind.NearDuplicate,
            Sample.Article("a", ("energy", Sample.Words(0, 11)), ("boilerplate", Sample.Words(100, 40)), ("law", Sample.Words(200, 40)), ("law", Sample.Words(200, 40))),
            Sample.Article("b", ("energy", Sample.Words(0, 11)), ("boilerplate", Sample.Words(100, 40)), (null, Sample.Words(200, 40)))));

    [Fact]
    public void Finds_what_comparing_every_pair_finds() =>
        Prop.ForAll(Gen.Choose(0, 40).SelectMany(first => Gen.Choose(12, 30).Select(count => (first, count))).NonEmptyListOf().ToArbitrary(), spans =>
        {
            var articles = spans.Select((span, i) => Sample.Article($"a{i}", ("energy", Sample.Words(span.first, span.count)))).ToArray();
            var found = Sample.Audit(FindingKind.NearDuplicate, articles).Select(finding => finding.File!).ToHashSet();
            for (var i = 0; i < spans.Count; i++)
            {
                var alike = Enumerable.Range(0, spans.Count).Any(j => ComesFirst(spans, j, i) && 2 * Common(spans[i], spans[j]) >= spans[i].count - 4);
                Assert.Equal(alike, found.Contains($"a{i}.jsonl"));
            }
        }).QuickCheckThrowOnFailure();

    private static bool ComesFirst(List<(int First, int Count)> spans, int i, int than) => spans[i].Count > spans[than].Count || (spans[i].Count == spans[than].Count && i < than);

    private static int Common((int First, int Count) a, (int First, int Count) b) =>
        Math.Max(0, Math.Min(a.First + a.Count, b.First + b.Count) - Math.Max(a.First, b.First) - 4);
}
