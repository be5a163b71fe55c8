using System.Diagnostics;
using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Html;

public sealed class HostileHtmlTests
{
    private const int Deep = 100_000;

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<p><font color=red>", "</p>")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<svg>", "</svg>")]
    [InlineData("<template>", "</template>")]
    [InlineData("<ul><li hidden>", "</ul>")]
    public void Nesting_of_any_depth_is_read(string open, string close)
    {
        var page = $"<p>trước</p>{Repeat(open)}giữa{Repeat(close)}";

        Assert.StartsWith("trước", HtmlArticle.Parse(page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_below_any_depth_is_kept() => Assert.Equal("giữa\nsau", HtmlArticle.Parse($"{Repeat("<div>")}giữa{Repeat("</div>")}<p>sau").Text);

    [Fact]
    public void A_script_below_any_depth_is_dropped() => Assert.Equal("thấy", HtmlArticle.Parse($"{Repeat("<div>")}<script>ẩn</script>thấy").Text);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p>một đoạn ngắn</p>")]
    [InlineData("<div>x</b>")]
    [InlineData("<p><font color=1>x</p>")]
    [InlineData("<")]
    [InlineData("&am")]
    public void A_page_of_megabytes_takes_time_in_proportion_to_its_length(string piece)
    {
        var page = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        HtmlArticle.Parse(page);

        // Generous for slow machines and debug builds; in proportion to the square of the length it takes many minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("<p>một<p>hai<div>ba<li>bốn</span></table></p>năm")]
    [InlineData("<p>một</i></p></p><b><p>hai</b></p><table>ba</table><p>bốn<section>năm")]
    [InlineData("</div>một<h2>hai<h3>ba</h2><td>bốn</td></h3><article>năm</p")]
    public void Faulty_markup_loses_no_text(string page) =>
        Assert.Equal("mộthaibabốnnăm", HtmlArticle.Parse(page).Text.Replace("\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>thấy</p><script>ẩn")]
    [InlineData("<p>thấy</p><!-- ẩn")]
    [InlineData("<p>thấy</p><div class=\"ẩn")]
    [InlineData("<p>thấy</p><textarea>ẩn</p>")]
    public void What_is_never_closed_hides_the_rest_as_in_a_browser(string page) => Assert.Equal("thấy", HtmlArticle.Parse(page).Text);

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Deep));
}
