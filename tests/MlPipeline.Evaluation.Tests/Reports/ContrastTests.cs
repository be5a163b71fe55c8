using System.Globalization;
using System.Text.RegularExpressions;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>Contrast by WCAG 2.2: text at least 4.5:1 against its ground, lines and dots at least 3:1.</summary>
public sealed partial class ContrastTests
{
    private static readonly string Sheet = Written.Page(Samples.Full).QuerySelector("style")!.TextContent;

    [Theory]
    [InlineData("ink", "ground")]
    [InlineData("ink", "raised")]
    [InlineData("soft", "ground")]
    [InlineData("soft", "raised")]
    [InlineData("ink", "rule")]
    [InlineData("soft", "rule")]
    [InlineData("link", "ground")]
    [InlineData("good", "good-ground")]
    [InlineData("bad", "bad-ground")]
    [InlineData("careful", "careful-ground")]
    [InlineData("i0", "h0")]
    [InlineData("i1", "h1")]
    [InlineData("i2", "h2")]
    [InlineData("i3", "h3")]
    [InlineData("i4", "h4")]
    [InlineData("i5", "h5")]
    [InlineData("i6", "h6")]
    [InlineData("i7", "h7")]
    [InlineData("i8", "h8")]
    public void Text_can_be_read_in_both_themes(string text, string ground) => AssertContrast(text, ground, 4.5);

    [Theory]
    [InlineData("s1")]
    [InlineData("s2")]
    [InlineData("s3")]
    [InlineData("s4")]
    [InlineData("reference")]
    [InlineData("focus")]
    public void Lines_can_be_seen_in_both_themes(string line) => AssertContrast(line, "ground", 3);

    [Fact]
    public void Fuller_cells_go_one_way_from_light_to_dark_or_back()
    {
        foreach (var theme in Themes())
        {
            var steps = Enumerable.Range(0, 9).Select(step => Luminance(theme[$"h{step}"])).ToArray();
            Assert.True(steps.SequenceEqual(steps.Order()) || steps.SequenceEqual(steps.OrderDescending()));
        }
    }

    private static void AssertContrast(string one, string other, double least)
    {
        foreach (var theme in Themes())
        {
            double a = Luminance(theme[one]), b = Luminance(theme[other]);
            Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= least, $"{one} {theme[one]} on {other} {theme[other]}: {(Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05)}");
        }
    }

    // The light colours stand before the query for dark ones, the dark ones behind it.
    private static Dictionary<string, string>[] Themes()
    {
        var parts = Sheet.Split("prefers-color-scheme: dark", 2);
        Assert.Equal(2, parts.Length);
        return [.. parts.Select(part => Colour().Matches(part).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal))];
    }

    private static double Luminance(string colour)
    {
        double Linear(int from)
        {
            var share = int.Parse(colour.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Linear(1)) + (0.7152 * Linear(3)) + (0.0722 * Linear(5));
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
