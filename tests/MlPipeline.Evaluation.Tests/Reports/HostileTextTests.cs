using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>Labels, sources, file names and texts come from anywhere.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "</title></style></svg></table><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)> ' onload='x",
        "]]><!-- -- &lt;b&gt; &amp; &#0; <![CDATA[",
        "\0\u0001\u001B[31m\u0085\uFFFE",
        "\u202Etxt.exe\u202C \u2067\u05E9\u05DC\u05D5\u05DD\u200F \u0645\u0631\u062D\u0628\u0627",
        "{0} {1} {99} {",
        "line\nbreak\r\n\ttab\u2028end",
        "`*_[x](https://evil.example/)_*` <https://a.example> | a | # h",
        "javascript:alert(1) www.evil.example someone@evil.example $x$ @everyone #1",
        new string('ă', 10_000),
        string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 3_000)),
        "",
        "   ",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_page_keeps_its_shape_and_runs_and_fetches_nothing(string text)
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            var page = Written.Page(Samples.Hostile(text), language);
            PageStructureTests.AssertSelfContained(page);
            Assert.Equal(Shape(Written.Page(Samples.Hostile("x"), language)), Shape(page));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_page_says_the_text_as_far_as_it_can(string text)
    {
        var line = string.Join(' ', MarkupText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hit = Written.Page(Samples.Hostile(text)).QuerySelector(".hit bdi")!;
        Assert.Equal(MarkupText.Shorten(line, 2000), hit.TextContent);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Marks_that_turn_others_around_do_not_get_in(string text) =>
        Assert.DoesNotMatch("[\\u202A-\\u202E\\u2066-\\u2069\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]", Written.Html(Samples.Hostile(text)) + Written.Markdown(Samples.Hostile(text)));

    [Fact]
    public void A_half_of_a_character_does_no_harm() =>
        Assert.Equal(Written.Html(Samples.Hostile("a\uFFFDb")), Written.Html(Samples.Hostile("a" + (char)0xD83D + "b")));

    [Fact]
    public void Long_texts_are_cut() =>
        Assert.InRange(Written.Html(Samples.Hostile(new string('x', 100_000))).Length, 50_000, 150_000);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Markdown_keeps_its_shape(string text)
    {
        var lines = Written.Markdown(Samples.Hostile(text)).Split('\n');
        Assert.Equal(Written.Markdown(Samples.Hostile("x")).Split('\n').Select(Shape), lines.Select(Shape));
        // What is left when all that is escaped is taken away.
        Assert.All(lines, line => Assert.DoesNotMatch(@"[<>`$@~]|\]\(|://|www\.", Regex.Replace(line, @"^>|\\.", "")));
    }

    [Theory]
    [InlineData("- point", "\\- point")]
    [InlineData("12. point", "12\\. point")]
    [InlineData("tăng 12.5 - 13%", "tăng 12.5 - 13%")]
    [InlineData("a|b\\|c", "a\\|b\\\\\\|c")]
    [InlineData("https://a.vn www.b.vn c@d.vn", "https\\://a.vn www\\.b.vn c\\@d.vn")]
    [InlineData("**x** _y_ # z", "\\*\\*x\\*\\* \\_y\\_ \\# z")]
    public void Markdown_escapes_what_would_mean_something(string text, string escaped) =>
        Assert.Contains($"\n> → {escaped}\n", Written.Markdown(Samples.Of(["a", "b"], text)), StringComparison.Ordinal);

    // Which elements stand in which; a cell without text is the only thing that a text may change.
    private static string Shape(IDocument page) => string.Join(' ', page.All.Select(element => element.LocalName));

    private static string Shape(string line)
    {
        var bars = line.Where((c, i) => c == '|' && line[..i].Reverse().TakeWhile(each => each == '\\').Count() % 2 == 0).Count();
        var first = line.Split(' ')[0];
        return (first.All(c => "#|>-".Contains(c, StringComparison.Ordinal)) ? first : "text") + bars;
    }
}
