using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Html;

/// <summary>Author and date that a page names for machines.</summary>
public sealed class PageFactsTests
{
    private const string Meta = "<meta name=author content='Meta Author'><meta property='article:published_time' content='2025-01-02'>";
    private const string Time = "<time datetime='2025-01-03'>hôm qua</time>";

    [Theory]
    [InlineData("""{"@type": "NewsArticle", "datePublished": "2025-01-01T08:00:00+07:00", "author": {"@type": "Person", "name": "Lan  Anh"}}""")]
    [InlineData("""{"@context": "x", "@graph": [{"@type": "WebSite", "name": "Báo"}, {"datePublished": "2025-01-01T08:00:00+07:00", "author": "Lan Anh"}]}""")]
    [InlineData("""[{"author": "không phải"}, {"datePublished": "2025-01-01T08:00:00+07:00", "author": [{"name": "Lan Anh"}], }]""")]
    public void Linked_data_goes_before_everything(string json)
    {
        var page = HtmlArticle.Parse($"{Meta}{Time}<script type='application/ld+json'>{json}</script><p>một").Page;
        Assert.Equal(("Lan Anh", "2025-01-01T08:00:00+07:00"), (page.Author, page.Published));
    }

    [Fact]
    public void Several_authors_are_all_named() =>
        Assert.Equal("Lan, Minh", HtmlArticle.Parse("""<script type=application/ld+json>{"datePublished": "2025", "author": [{"name": "Lan"}, {"name": "Minh"}]}</script>""").Page.Author);

    [Theory]
    [InlineData("{\"datePublished\": ")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"datePublished\": \"\\ud800\", \"author\": 3}")]
    [InlineData("null")]
    [InlineData("")]
    public void Linked_data_that_is_none_says_nothing(string json)
    {
        var page = HtmlArticle.Parse($"<script type='application/ld+json'>{json}</script>{Meta}<p>một").Page;
        Assert.Equal(("Meta Author", "2025-01-02"), (page.Author, page.Published));
    }

    [Fact]
    public void Meta_goes_before_time() => Assert.Equal("2025-01-02", HtmlArticle.Parse(Time + Meta).Page.Published);

    [Fact]
    public void The_time_that_is_marked_goes_before_the_first_one() =>
        Assert.Equal("2025-02-01", HtmlArticle.Parse($"{Time}<time itemprop=datePublished datetime=2025-02-01>").Page.Published);

    [Theory]
    [InlineData("<div><span class='author-name'>Lan <b>Anh</b></span><time>1/2/2025</time></div>", "Lan Anh")]
    [InlineData("<p>Ghi bởi <a rel=author href=x>Lan Anh</a> ngày 1/2</p>", "Lan Anh")]
    [InlineData("<span itemprop=author>Lan Anh</span><span class=author>Minh</span>", "Lan Anh")]
    [InlineData("<span class=author>12 bài</span><p class=author>Lan Anh<p>khác", "Lan Anh")]
    [InlineData("<div class='comment-author'>Người đọc</div>", null)]
    [InlineData("<div class=author hidden>Lan Anh</div>", null)]
    public void An_element_named_after_the_author_holds_the_name(string html, string? author) => Assert.Equal(author, HtmlArticle.Parse(html + "<p>một").Page.Author);

    [Fact]
    public void An_address_is_no_author() => Assert.Null(HtmlArticle.Parse("<meta property='article:author' content='https://example.org/lan'>").Page.Author);

    [Fact]
    public void A_page_that_says_nothing_has_neither()
    {
        var page = HtmlArticle.Parse("<p>một<script>var author = 'x';</script>").Page;
        Assert.Equal((null, null), (page.Author, page.Published));
    }
}
