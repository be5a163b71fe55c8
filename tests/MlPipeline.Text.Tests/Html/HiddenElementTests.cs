namespace MlPipeline.Text.Tests.Html;

public sealed class HiddenElementTests
{
    [Theory]
    [InlineData("<div hidden>ẩn</div>")]
    [InlineData("<div hidden=''><div>ẩn</div>ẩn</div>")]
    [InlineData("<div aria-hidden=TRUE>ẩn</div>")]
    [InlineData("<div style='color:red; DISPLAY : none !important'>ẩn</div>")]
    [InlineData("<div style='display:block;display:none'>ẩn<br><br>ẩn</div>")]
    [InlineData("<div style='visibility: hidden'><p>ẩn</p></div>")]
    [InlineData("<dialog><p>ẩn</p></dialog>")]
    public void Drops_hidden_elements_with_all_they_hold(string hidden) => Shows($"<p>trước</p>{hidden}<p>sau</p>", "trước", "sau");

    [Theory]
    [InlineData("<div aria-hidden=false>thấy</div>")]
    [InlineData("<div style='display:none;display:block'>thấy</div>")]
    [InlineData("<div style='--display:none'>thấy</div>")]
    [InlineData("<div style='display'>thấy</div>")]
    [InlineData("<div style='visibility:hidden;visibility:visible'>thấy</div>")]
    [InlineData("<dialog open>thấy</dialog>")]
    [InlineData("<div data-hidden class=hidden>thấy</div>")]
    public void Shows_what_only_resembles_hidden(string shown) => Shows(shown, "thấy");

    [Fact]
    public void A_hidden_part_of_a_sentence_does_not_part_it() => Shows("<p>một <span hidden>ẩn<br>ẩn</span>hai</p>", "một hai");

    [Fact]
    public void A_page_is_shown_although_its_body_is_hidden_until_a_script_runs() =>
        Shows("<html hidden><body style='display:none'><p>thấy</p></body></html>", "thấy");

    [Theory]
    [InlineData("<p hidden>ẩn<p>thấy")]
    [InlineData("<ul><li hidden>ẩn<li>thấy</ul>")]
    [InlineData("<dl><dt hidden>ẩn<dd>thấy</dl>")]
    [InlineData("<table><tr><td hidden>ẩn<td>thấy</table>")]
    [InlineData("<table><tr hidden><td>ẩn<tr><td>thấy</table>")]
    [InlineData("<table><tbody hidden><tr><td>ẩn<tbody><tr><td>thấy</table>")]
    [InlineData("<table><caption hidden>ẩn<tr><td>thấy</table>")]
    [InlineData("<select><option hidden>ẩn<option>thấy</select>")]
    [InlineData("<div><p hidden>ẩn</div>thấy")]
    [InlineData("<div><span hidden>ẩn</div>thấy")]
    [InlineData("<h2 hidden>ẩn</h3>thấy")]
    [InlineData("<a hidden>ẩn<a>thấy</a>")]
    [InlineData("<div><svg><path>ẩn<p>thấy</p></div>")]
    [InlineData("<svg/>thấy")]
    [InlineData("<td hidden>thấy")]
    public void A_hidden_element_ends_where_a_browser_ends_it(string page) => Shows(page, "thấy");

    [Theory]
    [InlineData("<div hidden><table><tr><td>ẩn</div>ẩn</td></tr></table>ẩn</div>")]
    [InlineData("<div hidden/>ẩn</div>")]
    [InlineData("<div hidden><span>ẩn</p>ẩn</b>ẩn</article></span>ẩn</div>")]
    [InlineData("<svg><foreignObject><div>ẩn</div></foreignObject></svg>")]
    [InlineData("<svg><style/><title/><text>ẩn</text></svg>")]
    public void A_hidden_element_does_not_end_earlier(string page) => Shows(page + "thấy", "thấy");

    private static void Shows(string page, params string[] paragraphs) => Assert.Equal(paragraphs, HtmlArticleTests.Paragraphs(page));
}
