using MlPipeline.Features.Pages;
using MlPipeline.Text;
using MlPipeline.Text.Html;

namespace MlPipeline.Features.Tests.Pages;

public sealed class PageFiguresTests
{
    private const string Sentence = "Đoàn tàu đầu tiên rời ga lúc năm giờ sáng với hơn ba trăm hành khách trên mười toa.";

    private const string Page = $"""
        <nav><ul><li><a href=a>Trang chủ</a><li><a href=b>Thể thao</a></ul></nav>
        <article><h1>Tàu đầu tiên</h1><div class=body><p>{Sentence}</p><p>{Sentence}</p>
        <div class=related><ul><li><a href=c>{Sentence}</a></ul></div><p>{Sentence}</p></div></article>
        <footer><p>Báo Tàu</p></footer>
        """;

    [Fact]
    public void Figures_say_where_a_paragraph_stands()
    {
        var rows = Rows(Page);
        Assert.Equal(8, rows.Length);
        Assert.Equal([1, 1, 0, 0, 0, 1, 0, 0], Column(rows, "link density"));
        Assert.Equal([1, 1, 0, 0, 0, 1, 0, 0], Column(rows, "in ul"));
        Assert.Equal([1, 1, 0, 0, 0, 0, 0, 0], Column(rows, "in nav"));
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0], Column(rows, "heading level"));
        Assert.Equal([-1, -1, 0, 1, 2, 3, 4, 5], Column(rows, "paragraphs since the headline"));
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 0], Column(rows, "in the densest container"));
        Assert.All(Column(rows, "prose of the page"), prose => Assert.Equal(3 * 19, prose));
    }

    [Fact]
    public void Figures_tell_an_article_from_teasers()
    {
        var article = Rows(Page);
        Assert.Equal([0, 0, 0, 38, 38, 0, 19, 0], Column(article, "prose of its run"));
        Assert.Equal(2, Column(article, "paragraphs of the longest run")[0]);
        Assert.Equal(0, Column(article, "links of the headline above")[3]);
        Assert.Equal(1, Column(article, "level of the headline above")[3]);
        Assert.Equal(57, Column(article, "prose behind the page's headline")[0]);

        var teasers = Rows("<h1>Báo</h1>" + string.Concat(Enumerable.Repeat($"<div class=t><h2><a href=x>Tàu đầu tiên rời ga</a></h2><p>{Sentence} {Sentence}</p></div>", 4)));
        Assert.Equal([0, 0, 1, 0, 1, 0, 1, 0, 1], Column(teasers, "prose of its run").Select(prose => prose > 0 ? 1 : 0));
        Assert.Equal(1, Column(teasers, "paragraphs of the longest run")[0]);
        Assert.Equal((1, 1, 2, 4), (Column(teasers, "links of the headline above")[4], Column(teasers, "paragraphs since the headline above")[4], Column(teasers, "level of the headline above")[4], Column(teasers, "paragraphs like the headline above")[4]));
        Assert.Equal((4, 1, 1), (Column(teasers, "long paragraphs of the page")[0], Column(teasers, "long paragraphs under a linked headline")[0], Column(teasers, "long paragraphs under a headline like others")[0]));
    }

    [Fact]
    public void Wrappers_around_one_paragraph_change_nothing_but_depth()
    {
        var plain = Rows(Page);
        var wrapped = Rows(Page.Replace("<p>", "<div><div><p>", StringComparison.Ordinal).Replace("</p>", "</p></div></div>", StringComparison.Ordinal));
        foreach (var name in (string[])["prose of the page in container 1", "paragraphs in container 1", "link density of container 2", "in the densest container"])
            Assert.Equal(Column(plain, name), Column(wrapped, name));
    }

    [Fact]
    public void Every_figure_has_a_name_of_its_own()
    {
        var names = Enumerable.Range(0, PageFigures.Count).Select(PageFigures.NameOf).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(Rows(Page), row => Assert.All(row, value => Assert.True(float.IsFinite(value))));
    }

    [Theory]
    [InlineData("<div>", 600)]
    [InlineData("<section class='a b c'>", 300)]
    public void A_page_of_many_paragraphs_as_deep_as_a_page_can_be_has_figures(string open, int depth)
    {
        var html = string.Concat(Enumerable.Repeat(open + "một<br><br>", depth)) + string.Concat(Enumerable.Repeat("<p>hai ba", 18_000));
        Assert.Equal(depth + 18_000, Rows(html).Length);
    }

    [Fact]
    public void Names_speak_for_the_paragraph_and_for_all_inside()
    {
        var words = new PageWords([.. new[] { (Word: "body", Score: -0.5f), (Word: "related", Score: 0.75f) }.Select(each => KeyValuePair.Create(PageWords.HashOf(each.Word), each.Score)).OrderBy(each => each.Key)]);
        var figures = new List<float>();
        words.Write(HtmlArticle.Parse(Page).Page, figures);
        float Of(int paragraph, string name) => figures[(paragraph * PageWords.Count) + Enumerable.Range(0, PageWords.Count).Single(i => PageWords.NameOf(i) == name)];
        Assert.Equal(0, Of(0, "all names"));
        Assert.Equal(-0.5f, Of(3, "all names"));
        Assert.Equal((0.25f, 0.75f, -0.5f), (Of(5, "all names"), Of(5, "most of all names"), Of(5, "least of all names")));
        Assert.Equal(-0.5f, Of(6, "least of the names around"));
    }

    [Fact]
    public void Scores_of_names_out_of_order_or_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PageWords([new(2, 0.5f), new(1, 0.5f)]));
        Assert.Throws<ArgumentException>(() => new PageWords([new(1, 1.5f)]));
        Assert.Throws<ArgumentException>(() => new PageWords([new(1, float.NaN)]));
    }

    private static float[][] Rows(string html)
    {
        var parsed = HtmlArticle.Parse(html);
        var article = new Article { Id = "a", Text = parsed.Text, Paragraphs = parsed.Paragraphs, Title = parsed.Title, Page = parsed.Page };
        var figures = new List<float>();
        PageFigures.Write(article, parsed.Page, Articles.Encode(article), figures);
        return [.. figures.Chunk(PageFigures.Count)];
    }

    private static float[] Column(float[][] rows, string name)
    {
        var column = Enumerable.Range(0, PageFigures.Count).Single(i => PageFigures.NameOf(i) == name);
        return [.. rows.Select(row => row[column])];
    }
}
