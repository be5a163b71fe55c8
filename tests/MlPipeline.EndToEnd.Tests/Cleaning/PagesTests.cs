using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Cleaning;

/// <summary>Training on labelled web pages.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_pages_teach_holds_for_pages_of_new_articles_and_changes_nothing_in_plain_text()
    {
        var data = TinyPages.Write(folder);
        var (with, without) = (folder.At("with.mlp"), folder.At("without.mlp"));
        Command.Run("train", data, "--out", with).Exits(0);
        Command.Run("train", folder.At("data/news.jsonl"), "--out", without).Exits(0);
        var articles = folder.Write("articles.jsonl", TinyNews.Lines(TinyNews.Articles(20)));
        Assert.Equal(Command.Run("label", articles, "--model", without).Exits(0).Output, Command.Run("label", articles, "--model", with).Exits(0).Output);

        var page = folder.Write("new.html", TinyPages.Html(1, 50));
        var expected = TinyPages.Paragraphs(1, 50).Select(row => row.label == "boilerplate");
        Assert.Equal(expected, Command.Run("label", page, "--model", with).Exits(0).Rows.Select(row => row.Text("label") == "boilerplate"));
    }

    [Fact]
    public void A_page_that_is_not_its_rows_is_rejected_by_line_and_the_others_are_learned_from()
    {
        var data = TinyPages.Write(folder);
        File.AppendAllText(folder.At("data/pages/d0/a01.html"), "<p>thêm");
        var result = Command.Run("train", data, "--out", folder.At("m.mlp")).Exits(1);
        Assert.Contains("d0.jsonl:22: page d0/a01.html has 12 paragraphs, and there are 11 rows", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_are_not_counted_in_a_cross_validation()
    {
        var data = TinyPages.Write(folder);
        var json = folder.At("figures.json");
        Command.Run("crossval", data, "--folds", "3", "--json", json).Exits(0);
        Assert.Equal(TinyPages.PlainRows, Assert.Single(JsonRows.Parse(File.ReadAllText(json).ReplaceLineEndings(" "))).GetProperty("rows").GetInt32());
    }

    [Fact]
    public void Threads_do_not_change_the_model()
    {
        var data = TinyPages.Write(folder);
        Command.Run("train", data, "--threads", "1", "--out", folder.At("1.mlp")).Exits(0);
        Command.Run("train", data, "--threads", "3", "--out", folder.At("3.mlp")).Exits(0);
        Assert.Equal(File.ReadAllBytes(folder.At("1.mlp")), File.ReadAllBytes(folder.At("3.mlp")));
    }
}
