using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Shape;

namespace MlPipeline.Features.Tests.Shape;

public sealed class ShapeIndicatorTests
{
    private static readonly string[] Many = ["marker", "marker inside", "marker in a short paragraph", "marker before"];

    private static readonly Arbitrary<string[]> Paragraphs = Gen.Elements(
        "", "…", "Tin liên quan", "Ảnh: Nam Hải", "(Theo Reuters)", "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền sau kỳ điều hành.", "Chợ đêm đông khách", "- 12.000 đồng",
        "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền sau kỳ điều hành. Người dân đổ xăng nhiều hơn.", "VIDEO: www.bao.vn", "»", "Hotline: 0900 000 000 – Đặt mua báo", "\"Tốt\"")
        .ListOf().Select(paragraphs => paragraphs.ToArray()).ToArbitrary();

    [Fact]
    public void Every_indicator_has_a_name_of_its_own()
    {
        var names = Enumerable.Range(0, ShapeIndicators.Count).Select(ShapeIndicators.NameOf).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[^:]+: .+$", name));
    }

    [Fact]
    public void Every_paragraph_has_one_value_of_each_figure() => Prop.ForAll(Paragraphs, paragraphs =>
    {
        var groups = Enumerable.Range(0, ShapeIndicators.Count).Select(indicator => GroupOf(ShapeIndicators.NameOf(indicator))).Distinct().ToArray();
        foreach (var names in Articles.ShapesOf(paragraphs))
        {
            Assert.Equal(names.Length, names.Distinct().Count());
            foreach (var group in groups)
            {
                var values = names.Count(name => GroupOf(name) == group);
                Assert.True(Many.Contains(group) ? values >= 1 : values == 1, $"{group}: {values}");
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Figures_fall_into_their_ranges()
    {
        string[] paragraphs = ["Một hai", "BỘ CÔNG THƯƠNG", "(Giá xăng 95: 23.400 đồng)", "- ba bốn năm sáu bảy tám chín mười,", "\"Tốt!\" ông nói?", "xem http://bao.vn"];
        Assert.Equal(["0–2", "3–5", "6–9", "6–9", "3–5", "3–5"], Articles.FigureOf("length", paragraphs));
        Assert.Equal(["capital", "capital", "bracket", "dash or bullet", "quote", "letter"], Articles.FigureOf("first character", paragraphs));
        Assert.Equal(["letter", "letter", "bracket", "comma or semicolon", "question or exclamation mark", "letter"], Articles.FigureOf("last character", paragraphs));
        Assert.Equal(["no", "yes", "no", "no", "no", "no"], Articles.FigureOf("all in capitals", paragraphs));
        Assert.Equal(["none", "none", "over 30 %", "none", "none", "none"], Articles.FigureOf("digits", paragraphs));
        Assert.Equal(["no", "no", "no", "no", "no", "yes"], Articles.FigureOf("web or mail address", paragraphs));
        Assert.Equal(["first", "second", "third", "fourth to sixth", "fourth to sixth", "fourth to sixth"], Articles.FigureOf("position", paragraphs));
        Assert.Equal(["four to six before", "four to six before", "four to six before", "last but two", "last but one", "last"], Articles.FigureOf("from the end", paragraphs));
        Assert.Equal(["nothing", "0–2", "3–5", "6–9", "6–9", "3–5"], Articles.FigureOf("before", paragraphs));
        Assert.Equal(["3–5", "6–9", "6–9", "3–5", "3–5", "nothing"], Articles.FigureOf("after", paragraphs));
        Assert.All(Articles.FigureOf("article length", paragraphs), value => Assert.Equal("6–15", value));
        Assert.Equal(["alone"], Articles.FigureOf("article length", "Một"));
    }

    private static string GroupOf(string name) => name[..name.IndexOf(": ", StringComparison.Ordinal)];
}
