using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class CrossvalTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_labelled_row_is_measured_once()
    {
        var figures = Crossval(TinyNews.ParagraphRows(20), "--folds", "4");
        Assert.Equal(80, figures.Int("rows"));
        Assert.InRange(figures.Number("accuracy"), 0.9, 1);
        Assert.Equal(TinyNews.Topics, figures.GetProperty("topics").Names());
    }

    [Fact]
    public void An_article_is_never_learned_from_and_measured_in_one_fold()
    {
        // The words of an article stand in no other, so whoever has seen none of its paragraphs can only guess.
        var rows = from article in Enumerable.Range(0, 20)
                   from n in Enumerable.Range(0, 6)
                   let words = Enumerable.Range(0, 4).Select(i => $"{(char)('b' + article)}{"aeiou"[(n + i) % 5]}ng")
                   select TinyNews.Json(new { article = $"a{article:00}", n, text = string.Join(' ', words), label = article % 2 == 0 ? "even" : "odd" });
        var data = TinyNews.Lines(rows);
        Assert.InRange(Crossval(rows, "--folds", "5").Number("accuracy"), 0, 0.7);

        Command.RunWithInput(data, "train", "-", "--out", folder.At("m.mlp")).Exits(0);
        Command.RunWithInput(data, "evaluate", "-", "--model", folder.At("m.mlp"), "--json", folder.At("seen.json")).Exits(0);
        Assert.Equal(1, JsonRows.Read(folder.At("seen.json")).Number("accuracy"));
    }

    [Fact]
    public void Texts_that_stand_alone_are_dealt_one_by_one()
    {
        var figures = Crossval(TinyNews.TextRows(30));
        Assert.Equal(30, figures.Int("rows"));
        Assert.InRange(figures.Number("accuracy"), 0.9, 1);
    }

    [Fact]
    public void The_figures_depend_on_the_seed_alone()
    {
        var first = Crossval(TinyNews.ParagraphRows(12), "--threads", "1", "--seed", "7");
        var second = Crossval(TinyNews.ParagraphRows(12), "--threads", "2", "--seed", "7");
        Assert.Equal(first.Number("log_loss"), second.Number("log_loss"));
    }

    [Fact]
    public void The_spread_over_folds_and_repetitions_is_told()
    {
        var figures = Crossval(TinyNews.ParagraphRows(12), "--folds", "3", "--repeat", "2", "--report", folder.At("r.html"));
        var folds = figures.GetProperty("folds");
        Assert.Equal((3, 2, 6), (folds.Int("folds"), folds.Int("repeats"), folds.GetProperty("each").GetArrayLength()));
        Assert.Equal([(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)], folds.GetProperty("each").EnumerateArray().Select(fold => (fold.Int("repeat"), fold.Int("fold"))));
        Assert.Equal((96, 12), (figures.Int("rows"), figures.GetProperty("subject").Int("articles")));
        Assert.Equal(folds.GetProperty("each").EnumerateArray().Average(fold => fold.Number("accuracy")), folds.GetProperty("accuracy").Number("mean"), 1e-12);
        Assert.StartsWith("<!DOCTYPE html", File.ReadAllText(folder.At("r.html")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Another_repetition_deals_the_articles_anew_and_the_first_stays()
    {
        var once = Crossval(TinyNews.ParagraphRows(12), "--folds", "3").GetProperty("folds").GetProperty("each");
        var twice = Crossval(TinyNews.ParagraphRows(12), "--folds", "3", "--repeat", "2").GetProperty("folds").GetProperty("each");
        Assert.Equal(once.EnumerateArray().Select(fold => fold.ToString()), twice.EnumerateArray().Take(3).Select(fold => fold.ToString()));
        Assert.NotEqual(once.EnumerateArray().Select(fold => fold.Number("log_loss")), twice.EnumerateArray().Skip(3).Select(fold => fold.Number("log_loss")));
    }

    [Fact]
    public void A_learning_curve_goes_from_few_articles_to_all()
    {
        var figures = Crossval(TinyNews.ParagraphRows(40), "--folds", "2", "--curve");
        var points = figures.GetProperty("learning_curve").EnumerateArray().ToArray();
        Assert.Equal([0.1, 0.2, 0.4, 0.6, 0.8, 1], points.Select(point => point.Number("share")));
        Assert.Equal([2, 4, 8, 12, 16, 20], points.Select(point => point.Number("articles")), (a, b) => Math.Abs(a - b) <= 1);
        Assert.Equal(figures.Number("accuracy"), points[^1].GetProperty("accuracy").Number("value"));
        Assert.True(points[0].GetProperty("accuracy").Number("value") < points[^1].GetProperty("accuracy").Number("value"));
    }

    private JsonElement Crossval(IEnumerable<string> rows, params string[] more)
    {
        Command.RunWithInput(TinyNews.Lines(rows), ["crossval", "-", "--json", folder.At("f.json"), .. more]).Exits(0);
        return JsonRows.Read(folder.At("f.json"));
    }
}
