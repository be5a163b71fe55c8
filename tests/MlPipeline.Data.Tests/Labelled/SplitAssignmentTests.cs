using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Labelled;
using MlPipeline.Text;

namespace MlPipeline.Data.Tests.Labelled;

public sealed class SplitAssignmentTests
{
    private static readonly SplitFile Nothing = new([]);

    private static LabelledArticle Article(string id, params string?[] labels) => new(
        new Article { Id = id, Text = new string('x', labels.Length), Paragraphs = [.. labels.Select((_, i) => new TextRange(i, i + 1))] },
        [.. labels.Select(label => label is null ? null : new ParagraphLabel(label, [], []))],
        "a.jsonl",
        [.. labels.Select((_, i) => i + 1L)],
        Standalone: false);

    private static LabelledArticle[] Articles(string label, int count) => [.. Enumerable.Range(0, count).Select(i => Article($"{label}-{i}", label))];

    private static int[] Counts(SplitFile split, string prefix) =>
        [.. Enum.GetValues<SplitPart>().Select(part => split.Articles.Count(each => each.Value == part && each.Key.StartsWith(prefix, StringComparison.Ordinal)))];

    [Fact]
    public void Every_topic_is_split_eighty_ten_ten()
    {
        var split = SplitAssignment.Extend(Nothing, [.. Articles("law", 100), .. Articles("sport", 30), .. Articles("energy", 20)]);
        Assert.Equal([80, 10, 10], Counts(split, "law"));
        Assert.Equal([24, 3, 3], Counts(split, "sport"));
        Assert.Equal([16, 2, 2], Counts(split, "energy"));
    }

    [Fact]
    public void Many_small_topics_are_balanced_together()
    {
        var split = SplitAssignment.Extend(Nothing, Enumerable.Range(0, 40).SelectMany(topic => Articles($"topic{topic}", 5)));
        Assert.InRange(split.Count(SplitPart.Train), 150, 170);
        Assert.InRange(split.Count(SplitPart.Validation), 15, 25);
        Assert.InRange(split.Count(SplitPart.Test), 15, 25);
    }

    [Fact]
    public void Articles_keep_their_part_when_others_come_or_go() =>
        Prop.ForAll(Gen.Choose(0, 60).Two().ToArbitrary(), counts =>
        {
            var first = SplitAssignment.Extend(Nothing, Articles("law", counts.Item1));
            var second = SplitAssignment.Extend(first, [.. Articles("law", counts.Item2), .. Articles("sport", 7)]);
            Assert.All(first.Articles, each => Assert.Equal(each.Value, second.PartOf(each.Key)));
            Assert.Equal(Math.Max(counts.Item1, counts.Item2) + 7, second.Articles.Count);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void New_articles_make_up_for_what_a_part_lacks()
    {
        var lopsided = new SplitFile(Articles("law", 8).Select(article => KeyValuePair.Create(article.Article.Id, SplitPart.Train)));
        Assert.Equal([8, 1, 1], Counts(SplitAssignment.Extend(lopsided, Articles("law", 10)), "law"));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        LabelledArticle[] articles = [.. Articles("law", 33), .. Articles("sport", 21), Article("b", "law", "sport"), Article("c", (string?)null), Article("d", null, "sport", "sport", "law")];
        var split = SplitAssignment.Extend(Nothing, articles);
        Assert.Equal(split.Articles.OrderBy(each => each.Key), SplitAssignment.Extend(Nothing, articles.Reverse()).Articles.OrderBy(each => each.Key));
    }

    [Fact]
    public void Texts_with_one_name_share_a_part() => Assert.Single(SplitAssignment.Extend(Nothing, [Article("a", "law"), Article("a", "sport")]).Articles);
}
