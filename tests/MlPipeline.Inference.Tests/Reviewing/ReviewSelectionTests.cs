using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Reviews;
using MlPipeline.Inference.Reviewing;

namespace MlPipeline.Inference.Tests.Reviewing;

public sealed class ReviewSelectionTests
{
    [Fact]
    public void The_least_certain_come_first_and_every_article_has_its_turn()
    {
        // One article is all uncertain, the others hardly.
        OutputRow[][] articles = [.. Enumerable.Range(0, 10).Select(a => Article(a, [.. Enumerable.Repeat(("energy", a == 0 ? 0.3 : 0.6 + (a / 100.0)), 20)]))];
        var chosen = Choose(articles, 4);
        Assert.Equal([0, 1, 2, 3], chosen.Keys.Select(each => each.Article));
        Assert.All(chosen.Values, reason => Assert.Equal(ReviewReason.Uncertain, reason));
        Assert.Equal(10, Choose(articles, 20).Keys.Select(each => each.Article).Distinct().Count());
        Assert.InRange(Choose(articles, 20).Keys.Count(each => each.Article == 0), 2, 4);
    }

    [Fact]
    public void Rare_topics_and_disagreement_with_neighbours_have_their_places()
    {
        OutputRow[][] articles =
        [
            .. Enumerable.Range(0, 20).Select(a => Article(a, [.. Enumerable.Repeat(("energy", 0.4), 10)])),
            Article(20, ("energy", 0.9), ("law", 0.9), ("energy", 0.9)),
            Article(21, ("sport", 0.95), ("energy", 0.9), ("energy", 0.9)),
        ];
        var chosen = Choose(articles, 8);
        Assert.Contains((20, 1), chosen.Keys);
        Assert.Equal(ReviewReason.RareTopic, chosen[(21, 0)]);
    }

    [Fact]
    public void Never_more_than_asked_nothing_twice_nothing_checked()
    {
        var rows = from label in Gen.Elements("a", "b", "c", "d") from confidence in Gen.Choose(25, 100) from isChecked in Gen.Elements(false, false, true) select (label, confidence / 100.0, isChecked);
        Prop.ForAll(rows.ListOf().ListOf().ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (articles, most) =>
        {
            var read = articles.Where(each => each.Count > 0).Select((each, a) => each.Select((row, n) => Row(a, n, row.label, row.Item2, row.isChecked)).ToArray()).ToArray();
            var open = read.SelectMany(each => each).Count(each => each.IsOpen);
            var chosen = Choose(read, most);
            Assert.Equal(Math.Min(most, open), chosen.Count);
            Assert.All(chosen.Keys, key => Assert.True(read[key.Article][key.Place].IsOpen));
            Assert.Equal(chosen, Choose(read, most));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_sheet_has_each_chosen_paragraph_between_its_neighbours_once()
    {
        OutputRow[][] articles = [Article(0, [.. Enumerable.Repeat(("energy", 0.9), 6)]), Article(1, ("sport", 0.9)), Article(2, [.. Enumerable.Repeat(("energy", 0.9), 4)])];
        var sheet = new ReviewSheet(new SortedDictionary<(int, int), ReviewReason> { [(0, 1)] = ReviewReason.Uncertain, [(0, 2)] = ReviewReason.RareTopic, [(0, 5)] = ReviewReason.NeighboursDiffer, [(2, 0)] = ReviewReason.Uncertain });
        var output = new ArrayBufferWriter<byte>();
        sheet.WriteHeader(output);
        foreach (var article in articles) sheet.WriteArticle(article, output);
        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => string.Join(',', line.Split(',')[..3]));
        Assert.Equal(["a0,0,", "a0,1,uncertain", "a0,2,rare topic", "a0,3,", "a0,4,", "a0,5,neighbours differ", "a2,0,uncertain", "a2,1,"], lines);
    }

    private static OutputRow[] Article(int index, params (string Label, double Confidence)[] rows) => [.. rows.Select((row, n) => Row(index, n, row.Label, row.Confidence, isChecked: false))];

    private static OutputRow Row(int article, int n, string label, double confidence, bool isChecked) => new($"a{article}", n, $"đoạn {n}", label, confidence, [], isChecked, null);

    private static SortedDictionary<(int Article, int Place), ReviewReason> Choose(OutputRow[][] articles, int most)
    {
        var selection = new ReviewSelection();
        foreach (var article in articles) selection.Add(article);
        return selection.Choose(most);
    }
}
