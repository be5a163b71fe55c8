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

    private JsonElement Crossval(IEnumerable<string> rows, params string[] more)
    {
        Command.RunWithInput(TinyNews.Lines(rows), ["crossval", "-", "--json", folder.At("f.json"), .. more]).Exits(0);
        return JsonRows.Read(folder.At("f.json"));
    }
}
