using MlPipeline.Text.Html;
using MlPipeline.Text.Pages;

namespace MlPipeline.Text.Tests.Html;

/// <summary>How paragraphs stand in their page.</summary>
public sealed class PageTests
{
    [Fact]
    public void Every_paragraph_has_its_element_and_that_its_parents()
    {
        var html = HtmlArticle.Parse("<body><main class='Story main'><h1>Tựa</h1><div id=articleBody><p>một</p><ul><li>hai</li><li>ba</li></ul></div></main></body>");
        Assert.Equal(["h1 < main", "p < div < main", "li < ul < div < main", "li < ul < div < main"], Paths(html.Page));
        Assert.Equal<string>(["story", "main"], html.Page.Elements[0].Words);
        Assert.Equal<string>(["article", "body"], html.Page.Elements.Single(element => element.Tag == "div").Words);
        Assert.All(html.Page.Elements.Index(), each => Assert.True(each.Item.Parent < each.Index));
    }

    [Fact]
    public void Text_between_blocks_belongs_to_the_block_around_them()
    {
        var page = HtmlArticle.Parse("<div>trước<p>giữa</p>sau<br><br>cuối</div>").Page;
        Assert.Equal(["div", "p < div", "div", "div"], Paths(page));
        Assert.Equal(page.Blocks[0].Element, page.Blocks[3].Element);
    }

    [Fact]
    public void Text_outside_all_blocks_stands_in_none() => Assert.Equal([""], Paths(HtmlArticle.Parse("chỉ có chữ").Page));

    [Theory]
    [InlineData("<p>một hai</p>", 6, 0)]
    [InlineData("<p><a href=x>một hai</a></p>", 6, 6)]
    [InlineData("<p>một <a href=x>hai</a></p>", 6, 3)]
    [InlineData("<a href=x><div>một</div></a>", 3, 3)]
    [InlineData("<p>một <a hidden href=x>ẩn</a>hai</p>", 6, 0)]
    [InlineData("<p><a href=x>một<p>hai</p>", 3, 3)]
    public void Letters_and_those_of_links_are_counted_without_blanks(string html, int letters, int linkLetters)
    {
        var block = HtmlArticle.Parse(html).Page.Blocks[0];
        Assert.Equal((letters, linkLetters), (block.Letters, block.LinkLetters));
    }

    [Theory]
    [InlineData("class='article-body main_text2 isOpen'", "article body main text is open")]
    [InlineData("id=x class=''", "")]
    [InlineData("role=navigation itemprop=articleBody", "navigation article body")]
    [InlineData("class='tin-tuc tin TIN'", "tin tuc")]
    [InlineData("class='css-1q2w3e md:w-1/2'", "css md")]
    [InlineData("title='không phải tên'", "")]
    public void Names_are_cut_into_words(string attributes, string words) =>
        Assert.Equal(words, string.Join(' ', HtmlArticle.Parse($"<div {attributes}>một</div>").Page.Elements[0].Words));

    [Fact]
    public void Names_of_inline_elements_around_a_paragraph_are_its_own()
    {
        var page = HtmlArticle.Parse("<div class=box><span class=author><b>Lan Anh</b></span></div>").Page;
        Assert.Equal<string>(["author"], page.Blocks[0].InlineWords);
        Assert.Equal<string>(["box"], page.Elements[0].Words);
    }

    [Fact]
    public void A_fragment_that_is_a_page_has_as_many_blocks_as_paragraphs()
    {
        var html = HtmlArticle.Parse("<table><tr><td>một<td>hai</table>ba<figure><figcaption>bốn</figure><select><option>năm<option>sáu</select><button>bảy</button>");
        Assert.Equal(html.Paragraphs.Length, html.Page.Blocks.Length);
        Assert.Equal(["td", "td", "", "figcaption", "option", "option", "button"], Paths(html.Page).Select(path => path.Split(' ')[0]));
    }

    private static string[] Paths(Page page) => [.. page.Blocks.Select(block => string.Join(" < ", Path(page, block.Element).Where(tag => tag is not ("body" or "html"))))];

    private static IEnumerable<string> Path(Page page, int element)
    {
        for (; element >= 0; element = page.Elements[element].Parent) yield return page.Elements[element].Tag;
    }
}
