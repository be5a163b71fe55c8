using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Html;

public sealed class HtmlTitleTests
{
    [Theory]
    [InlineData("<title>A</title><meta property='og:title' content=' Kho &amp;\n bến '><h1>B</h1>", "Kho & bến")]
    [InlineData("<title>A</title><meta name=og:title content=' '><h1></h1><h1>B<br>C</h1><h1>D</h1>", "B C")]
    [InlineData("<title>\n A &lt;b&gt; </title><svg><title>C</title></svg><title>D</title>", "A <b>")]
    [InlineData("<h1 hidden>A</h1><h1><img><span>B</span><h2>C</h2>", "B")]
    [InlineData("<h1>A<p>B</h1>", "A")]
    [InlineData("<div>A</div>", null)]
    [InlineData("<title>Cầu mới thông xe sớm hai tháng | Báo Bến Mới</title><p>Báo Bến Mới</p><p>Cầu mới thông xe sớm</p><b>Cầu mới thông xe sớm hai tháng</b>", "Cầu mới thông xe sớm hai tháng")]
    [InlineData("<title>Báo Bến Mới</title><p>Báo Bến Mới hôm nay</p>", "Báo Bến Mới")]
    public void Takes_the_best_of_three_titles(string page, string? title) => Assert.Equal(title, HtmlArticle.Parse(page).Title);

    [Fact]
    public void The_headline_stays_a_paragraph_and_the_title_element_is_none() => Assert.Equal("B\nC", HtmlArticle.Parse("<title>A</title><h1>B</h1>C").Text);
}
