using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Data.Tests.Labelled;

/// <summary>Rows that are the paragraphs of a web page beside them.</summary>
public sealed class LabelledPageTests : IDisposable
{
    private const string Html = "<title>Tựa</title><nav><a href=x>Trang chủ</a></nav><p>một<br>hai</p>";
    private readonly TempFolder folder = new();
    private readonly List<string> rejections = [];

    public void Dispose() => folder.Dispose();

    private List<LabelledArticle> Read(string rows, string html = Html)
    {
        folder.Write("d/p.html", html);
        var file = Assert.Single(InputExpander.Expand([folder.Write("rows.jsonl", rows)], InputEndings.Data).Files);
        return [.. new LabelledDataReader(ReadLimits.Default, Note).Read([file])];
    }

    private void Note(Rejection rejection) => rejections.Add(rejection.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));

    private static string Rows(string first, string second = "một\\nhai", string page = "d/p.html") =>
        $$"""
        {"article": "d/p", "n": 0, "text": "{{first}}", "label": "boilerplate", "page": "{{page}}", "copy_of": "a1"}
        {"article": "d/p", "n": 1, "text": "{{second}}", "label": "energy"}
        """;

    [Fact]
    public void Rows_get_the_places_that_their_paragraphs_have_in_the_page()
    {
        var article = Assert.Single(Read(Rows("Trang chủ")));
        Assert.Empty(rejections);
        Assert.Equal(("a1", "a1"), (article.CopyOf, article.Family));
        Assert.EndsWith("d", article.PageFolder, StringComparison.Ordinal);
        var page = article.Article.Page!;
        Assert.Equal(["nav", "p"], page.Blocks.Select(block => page.Elements[block.Element].Tag));
        Assert.Equal(1, page.Blocks[0].LinkDensity);
    }

    [Fact]
    public void Rows_without_a_page_have_none()
    {
        var article = Assert.Single(Read("""{"article": "x", "n": 0, "text": "một", "label": "energy", "page": 12}"""));
        Assert.Equal((null, null, "x"), (article.Article.Page, article.PageFolder, article.Family));
    }

    [Theory]
    [InlineData("Trang đầu", "một\\nhai", "rows.jsonl:1: paragraph 0 of page d/p.html is not the row's text but Trang chủ")]
    [InlineData("Trang chủ", "một hai", "rows.jsonl:2: paragraph 1 of page d/p.html is not the row's text but một")]
    public void A_page_that_has_drifted_from_its_rows_is_left_out(string first, string second, string reason)
    {
        Assert.Empty(Read(Rows(first, second)));
        Assert.StartsWith(reason, Assert.Single(rejections), StringComparison.Ordinal);
        Assert.EndsWith("article d/p is left out", rejections[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Trang chủ", "has no paragraph 1")]
    [InlineData("<p>Trang chủ<p>một<br>hai<p>ba", "has 3 paragraphs, and there are 2 rows")]
    public void A_page_with_more_or_fewer_paragraphs_is_left_out(string html, string reason)
    {
        Assert.Empty(Read(Rows("Trang chủ"), html));
        Assert.Contains(reason, Assert.Single(rejections), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../d/p.html")]
    [InlineData("/etc/p.html")]
    [InlineData("d/./p.html")]
    [InlineData("d//p.html")]
    [InlineData("c:p.html")]
    [InlineData("d\\\\p.html")]
    public void A_page_is_looked_for_beside_its_rows_only(string page)
    {
        Assert.Empty(Read(Rows("Trang chủ", page: page)));
        Assert.Contains("names no file beside the data", Assert.Single(rejections), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_not_there_is_named()
    {
        Assert.Empty(Read(Rows("Trang chủ", page: "d/q.html")));
        Assert.StartsWith("rows.jsonl:1: page d/q.html cannot be read", Assert.Single(rejections), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_lacks_a_row_is_left_out()
    {
        Assert.Empty(Read(Rows("Trang chủ").Replace("\"n\": 1", "\"n\": 2", StringComparison.Ordinal)));
        Assert.Contains("numbered from 0 without a gap", Assert.Single(rejections), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_goes_to_the_part_of_its_article()
    {
        var article = Assert.Single(Read(Rows("Trang chủ")));
        var split = new SplitFile(new Dictionary<string, SplitPart> { ["a1"] = SplitPart.Test });
        Assert.True(new SplitFilter(split, SplitPart.Test).Passes(article));
        Assert.Single(SplitAssignment.Extend(split, [article]).Articles);
    }
}
