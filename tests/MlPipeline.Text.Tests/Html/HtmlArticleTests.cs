using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Html;

public sealed class HtmlArticleTests
{
    [Fact]
    public void Reads_a_page_in_document_order()
    {
        const string page = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><title>Kho muối mới - Báo Làng</title>
            <style>p { color: red }</style><script>if (a < b) document.write("<p>không thấy</p>");</script></head>
            <body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/bien">Biển đảo</a></li></ul></nav>
            <article><h1>Kho muối <em>mới</em></h1>
            <p>Bà con diêm dân
               rất   vui.</p><figure><img src="a.jpg" alt="kho"><figcaption>Ảnh: CTV</figcaption></figure>
            <div>Giá <b>muối</b>&nbsp;tăng<span>nhẹ</span>.</div></article>
            <footer>Liên hệ</footer></body></html>
            """;

        var read = HtmlArticle.Parse(page);

        Assert.Equal("Trang chủ\nBiển đảo\nKho muối mới\nBà con diêm dân rất vui.\nẢnh: CTV\nGiá muối tăngnhẹ.\nLiên hệ", read.Text);
        Assert.Equal(7, read.Paragraphs.Length);
        Assert.Equal("Kho muối mới", read.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("<html><head></head><body></body></html>")]
    [InlineData("<p>&nbsp;</p><div> <span>\u200B</span></div><br><br>")]
    [InlineData("<!-- chỉ có chú thích -->")]
    public void Finds_nothing_on_an_empty_page(string page)
    {
        var read = HtmlArticle.Parse(page);

        Assert.Equal("", read.Text);
        Assert.Empty(read.Paragraphs);
        Assert.Null(read.Title);
    }

    [Fact]
    public void One_break_parts_lines_and_two_part_paragraphs()
    {
        var read = HtmlArticle.Parse("<p>một<br>hai <br/> ba<br>\n<br>bốn<br><br><br>năm<br></p>");

        Assert.Equal(["một\nhai\nba", "bốn", "năm"], Paragraphs(read));
        Assert.Equal("một\nhai\nba\nbốn\nnăm", read.Text);
    }

    [Fact]
    public void Keeps_the_lines_of_preformatted_text() =>
        Assert.Equal(["thơ một\nthơ hai", "khổ hai", "sau"], Paragraphs("<pre>thơ   một\nthơ hai\n\nkhổ hai</pre>sau"));

    [Fact]
    public void Decodes_character_references() =>
        Assert.Equal(
            ["Đèn & bến < cảng “x” e\u0323 🛳 &khong;"],
            Paragraphs("<p>&#272;&egrave;n &amp; b&#x1ebf;n &lt; c&#7843;ng &ldquo;x&rdquo; e&#803; &#x1F6F3; &khong;"));

    [Fact]
    public void Drops_comments_and_declarations() =>
        Assert.Equal(["một hai ba"], Paragraphs("<p>một <!-- <p>ẩn</p> -->hai<![CDATA[ẩn]]><?php ẩn ?> ba<!ẩn></p>"));

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    [InlineData("noscript")]
    [InlineData("template")]
    [InlineData("iframe")]
    [InlineData("svg")]
    [InlineData("textarea")]
    [InlineData("video")]
    public void Drops_elements_without_visible_text(string name) =>
        Assert.Equal(["trước sau"], Paragraphs($"<p>trước <{name}>ẩn</{name}>sau</p>"));

    [Fact]
    public void Cells_of_nested_tables_are_paragraphs() =>
        Assert.Equal(
            ["Bảng", "A", "B", "C", "D", "E"],
            Paragraphs("<table><caption>Bảng</caption><tr><td>A<td><table><tr><td>B</td><td>C</table><tr><th>D</table>E"));

    [Fact]
    public void Ranges_are_in_order_and_trimmed_on_any_markup()
    {
        var pieces = Gen.Elements(
            "<p>", "</p>", "<div>", "</div>", "<br>", "<b>", "</b>", "<table>", "<td>", "</table>", "<pre>", "</pre>",
            "<svg>", "</svg>", "<h1>", "</h2>", "<p hidden>", "<li>",
            "chữ", " ", "\n", "&nbsp;", "&#8203;", "x", "<!--", "-->", "<", "</", "<a b='", ">", "\u200B", "<script>", "</script>");

        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), AreSound).QuickCheckThrowOnFailure();
    }

    internal static IEnumerable<string> Paragraphs(string page) => Paragraphs(HtmlArticle.Parse(page));

    private static IEnumerable<string> Paragraphs(HtmlText read) => read.Paragraphs.Select(range => read.Text[range.Start..range.End]);

    private static bool AreSound(string page)
    {
        var read = HtmlArticle.Parse(page);
        return string.Join('\n', Paragraphs(read)) == read.Text
            && Paragraphs(read).All(text => text.Length > 0 && text == text.Trim() && text == text.Trim('\u200B'));
    }
}
