using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MlPipeline.Features;
using MlPipeline.Inference.Output.Html;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Output;

public sealed partial class HtmlFormatterTests
{
    private static readonly HtmlFormatter Formatter = new(Samples.Paragraphs, TextUnit.Paragraph);

    [Fact]
    public void Shows_label_confidence_further_topics_and_why()
    {
        var article = Samples.Articles(1, 3)[0].Article;
        var page = PageOf(article);
        var labels = Samples.LabelledBy(Samples.Paragraphs, article);
        var sections = page.Split("<section ")[1..];
        Assert.Equal(article.Paragraphs.Length, sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            Assert.StartsWith($"class=\"l{labels.LabelOf(i)}\">", sections[i], StringComparison.Ordinal);
            Assert.Contains($">{Samples.Paragraphs.Labels[labels.LabelOf(i)]}</span> {labels.ConfidenceOf(i).ToString("0.00", CultureInfo.InvariantCulture)} ", sections[i], StringComparison.Ordinal);
            Assert.Equal(labels.Also(i).Length, sections[i].Split(" also ").Length - 1);
            Assert.Equal(!labels.IsAuto(i), sections[i].Contains(">look<", StringComparison.Ordinal));
            Assert.Contains(article.TextOf(i).ToString(), sections[i], StringComparison.Ordinal);
            Assert.InRange(sections[i].Split("<li>").Length - 1, 1, 6 + 3 + 3);
            Assert.Contains("<details><summary>why</summary><p>for " + Samples.Paragraphs.Labels[labels.LabelOf(i)], sections[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_in_the_input_becomes_markup()
    {
        const string Evil = "</p><script>alert(1)</script>\"'&\u0001";
        var article = new Article { Id = Evil, Text = Evil, Paragraphs = [new TextRange(0, Evil.Length)], Title = Evil, Source = Evil, Date = Evil, Url = "javascript:alert(1)//" + Evil };
        var page = PageOf(article);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', page);
        Assert.Contains("<a href=\"https://a.vn/?x=1&amp;y=%22\"", PageOf(new Article { Id = "a", Text = "b", Paragraphs = [new TextRange(0, 1)], Url = "https://a.vn/?x=1&y=%22" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_nothing_but_itself_and_every_element_is_closed()
    {
        var page = PageOf(Samples.Articles(1, 3)[0].Article);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(page))
        {
            var name = tag.Groups[2].Value;
            if (name == "meta") continue;
            if (tag.Groups[1].Length == 0) open.Push(name);
            else Assert.Equal(open.Pop(), name);
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Text_on_every_colour_is_legible()
    {
        var rules = LabelColours.Rules([.. Enumerable.Range(0, 40).Select(i => i == 3 ? "boilerplate" : $"topic {i}")]);
        var backgrounds = Backgrounds().Matches(rules);
        Assert.Equal(40, backgrounds.Count);
        foreach (Match background in backgrounds)
        {
            double Part(int group) => double.Parse(background.Groups[group].Value, CultureInfo.InvariantCulture);
            var light = Luminance(Part(1), Part(2) / 100, Part(3) / 100);
            foreach (var text in (double[][])[[0x1A, 0x1A, 0x1A], [0x70, 0x0C, 0x00]]) Assert.InRange((light + 0.05) / (Luminance(text) + 0.05), 7, 21);
        }
    }

    [Fact]
    public void Long_articles_are_shown_without_reasons()
    {
        var page = PageOf(Samples.Of("long", [.. Enumerable.Range(0, 301).Select(i => $"Giá dầu {i}.")]));
        Assert.Equal(301, page.Split("<section ").Length - 1);
        Assert.DoesNotContain("<details>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_units_of_a_label_are_written_when_asked()
    {
        var article = Samples.Input(Samples.Articles(1, 3)[0].Article);
        var labels = Samples.LabelledBy(Samples.Paragraphs, article.Article);
        var sections = 0;
        for (var label = 0; label < Samples.Paragraphs.Labels.Length; label++)
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            Formatter.WriteArticle(article, labels, output, label);
            var page = Encoding.UTF8.GetString(output.WrittenSpan);
            Assert.DoesNotMatch($"<section class=\"l(?!{label}\")", page);
            sections += page.Split("<section ").Length - 1;
        }

        Assert.Equal(labels.Units, sections);
    }

    private static string PageOf(Article article)
    {
        var labels = Samples.LabelledBy(Samples.Paragraphs, article);
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Formatter.WriteHeader(output);
        Formatter.WriteArticle(Samples.Input(article), labels, output);
        Formatter.WriteFooter(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    // WCAG 2.1: relative luminance of sRGB.
    private static double Luminance(params double[] rgb)
    {
        double Linear(double value) => value / 255 <= 0.03928 ? value / 255 / 12.92 : Math.Pow(((value / 255) + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(rgb[0])) + (0.7152 * Linear(rgb[1])) + (0.0722 * Linear(rgb[2]));
    }

    private static double Luminance(double hue, double saturation, double lightness)
    {
        double Channel(double n)
        {
            var k = (n + (hue / 30)) % 12;
            return 255 * (lightness - (saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))));
        }

        return Luminance([Channel(0), Channel(8), Channel(4)]);
    }

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"background:hsl\((\d+) (\d+)% (\d+)%\)")]
    private static partial Regex Backgrounds();
}
