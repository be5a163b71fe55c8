using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Plain;

namespace MlPipeline.Text.Tests.Plain;

public sealed class PlainTextParagraphsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t\r\n")]
    [InlineData("\uFEFF\u200B \u00A0\n\u2003")]
    public void Finds_no_paragraph_in_blank_text(string text) => Assert.Empty(PlainTextParagraphs.Split(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\f")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\n \u00A0 \n\n")]
    public void Every_line_is_a_paragraph_whatever_ends_it(string lineEnd) =>
        Assert.Equal(["Tít bài", "Đoạn một.", "Đoạn hai."], Texts($"Tít bài{lineEnd}Đoạn một.{lineEnd}Đoạn hai."));

    [Fact]
    public void Leaves_out_the_blanks_around_a_paragraph()
    {
        const string text = "\uFEFF  Dòng đầu\u00A0\u200B\n\u3000\tdòng\u00A0sau \u00AD\n";

        Assert.Equal(["Dòng đầu", "dòng\u00A0sau"], Texts(text));
        Assert.Equal(new TextRange(3, 11), PlainTextParagraphs.Split(text)[0]);
    }

    [Fact]
    public void Ranges_hold_every_visible_character_once_and_in_order()
    {
        var characters = Gen.Elements(
            'a', 'Đ', 'b', '.', 'ộ', '\u0301', '\uD83D', '\uDE00',
            ' ', '\n', '\r', '\t', '\f', '\u0085', '\u00A0', '\u2028', '\u200B', '\uFEFF');
        var texts = characters.ArrayOf().Select(letters => new string(letters));

        Prop.ForAll(texts.ToArbitrary(), AreSound).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), AreSound).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ranges_of_wrapped_text_hold_every_visible_character_too()
    {
        var words = Gen.Elements("tàu", "biển", "ngoài", "khơi", "người", "đi", "về.", "\n", "\n\n");
        var texts = words.ArrayOf(400).Select(parts => string.Join(' ', parts.Select((part, i) => i % 15 == 14 ? part + "\n" : part)));

        Prop.ForAll(texts.ToArbitrary(), AreSound).QuickCheckThrowOnFailure();
    }

    internal static IEnumerable<string> Texts(string text) => PlainTextParagraphs.Split(text).Select(range => text[range.Start..range.End]);

    private static bool AreSound(string text)
    {
        var end = 0;
        foreach (var range in PlainTextParagraphs.Split(text))
        {
            if (range.Start < end || range.End <= range.Start || range.End > text.Length)
                return false;
            if (IsBlank(text[range.Start]) || IsBlank(text[range.End - 1]) || !text[end..range.Start].All(IsBlank))
                return false;
            end = range.End;
        }

        return text[end..].All(IsBlank);
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
