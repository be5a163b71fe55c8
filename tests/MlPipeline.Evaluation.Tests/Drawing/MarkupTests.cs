using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

public sealed class MarkupTests
{
    [Fact]
    public void Escapes_text_and_attributes() =>
        Assert.Equal(
            "<p title=\"&quot;&gt;&lt;script&gt;'\">&lt;/p&gt;&lt;script&gt;alert('1')&lt;/script&gt; &amp;amp;</p>\n",
            Drawn.Of(markup => markup.Leaf("p", "</p><script>alert('1')</script> &amp;", ("title", "\"><script>'"))));

    [Fact]
    public void Elements_without_content_are_closed_as_HTML_wants_it() =>
        Assert.Equal("<div>\n<br />\n<td></td>\n</div>\n", Drawn.Of(markup =>
        {
            using var div = markup.Element("div", ("class", null));
            markup.Empty("br");
            markup.Empty("td");
        }));

    [Theory]
    [InlineData("a\0b\u001Bc\u0085d", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("lửa \uD83D\uDD25", "lửa \uD83D\uDD25")]
    [InlineData("\u202Egnp.exe\u202C \u2067x\u2069", "\uFFFDgnp.exe\uFFFD \uFFFDx\uFFFD")]
    [InlineData("\u200Fשלום\u200E\t\n", "\u200Fשלום\u200E\t\n")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    public void What_no_page_can_hold_becomes_a_mark(string text, string clean) => Assert.Equal(clean, MarkupText.Clean(text));

    [Fact]
    public void Half_a_character_becomes_a_mark() => Assert.Equal("\uFFFDx\uFFFD\uFFFD", MarkupText.Clean("\uD800x\uDC00\uD83D"));

    [Fact]
    public void Whatever_the_text_the_page_is_well_formed_and_says_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            var element = XElement.Parse(Drawn.Of(markup => markup.Leaf("p", text, ("title", text))), LoadOptions.PreserveWhitespace);
            return element.Value == MarkupText.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') && element.Attributes().Count() == 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcdef", "abc…")]
    [InlineData("ab\uD83D\uDD25x", "ab…")]
    public void Short_texts_end_in_an_ellipsis_and_halve_no_character(string text, string shown) => Assert.Equal(shown, MarkupText.Shorten(text, 4));

    [Fact]
    public void A_style_sheet_cannot_end_its_element() => Assert.Throws<ArgumentException>(() => Drawn.Of(markup => markup.Style("p {} </style><script>")));
}
