using System.Text;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Html;
using MlPipeline.Text.Tests.Encodings;

namespace MlPipeline.Text.Tests.Html;

public sealed class HtmlCharsetTests
{
    [Theory]
    [InlineData("<meta charset=windows-1258>")]
    [InlineData("<META CHARSET=' CP1258 '>")]
    [InlineData("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\">")]
    [InlineData("<script>var a = \"<meta charset=iso-8859-1>\";</script><!-- <meta charset=latin1> --><meta name=x content=y><meta charset=x-cp1258>")]
    public void Reads_the_declared_encoding(string declaration)
    {
        // Too little text to be recognised as Vietnamese without the declaration.
        var page = declaration + "<p>" + VietnameseSamples.WithCombiningTones("Đồ cổ");

        Assert.Equal(new DecodedText(page, "windows-1258"), HtmlCharset.Decode(VietnameseSamples.Windows1258.GetBytes(page)) with { Confidence = 1 });
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    public void Reads_latin_1_as_windows_1252(string name)
    {
        var page = $"<meta charset={name}><p>Le café – « été » à 5 €";

        Assert.Equal(new DecodedText(page, "windows-1252"), HtmlCharset.Decode(VietnameseSamples.Windows1252.GetBytes(page)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1258")]
    [InlineData("không rõ")]
    public void Valid_utf_8_is_utf_8_whatever_is_declared(string name)
    {
        var page = $"<meta charset='{name}'><p>{VietnameseSamples.Sentence}";

        Assert.Equal(new DecodedText(page, "utf-8"), HtmlCharset.Decode(Encoding.UTF8.GetBytes(page)));
    }

    [Fact]
    public void A_byte_order_mark_goes_before_the_declaration()
    {
        var page = $"<meta charset=iso-8859-1><p>{VietnameseSamples.Sentence}";

        Assert.Equal(new DecodedText(page, "utf-8-bom"), HtmlCharset.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(page)]));
        Assert.Equal(new DecodedText(page, "utf-16le"), HtmlCharset.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(page)]));
        Assert.Equal(new DecodedText(page, "utf-16be"), HtmlCharset.Decode(Encoding.BigEndianUnicode.GetBytes(page)));
    }

    [Fact]
    public void A_byte_order_mark_before_other_bytes_is_not_overruled_by_the_declaration() =>
        Assert.Equal(28, RefusalOf([0xEF, 0xBB, 0xBF, .. VietnameseSamples.Windows1252.GetBytes("<meta charset=iso-8859-1>é à")]).Offset);

    [Fact]
    public void Without_a_declaration_vietnamese_is_recognised_by_itself()
    {
        var page = "<p>" + VietnameseSamples.WithCombiningTones(VietnameseSamples.Sentence);

        Assert.Equal(new DecodedText(page, "windows-1258"), HtmlCharset.Decode(VietnameseSamples.Windows1258.GetBytes(page)) with { Confidence = 1 });
    }

    [Fact]
    public void A_declaration_behind_the_first_4096_bytes_does_not_count()
    {
        var page = new string(' ', 4096) + "<meta charset=iso-8859-1><p>café";

        Assert.Equal(page.Length - 1, RefusalOf(VietnameseSamples.Windows1252.GetBytes(page)).Offset);
    }

    [Fact]
    public void Bytes_that_the_declared_encoding_lacks_are_refused() =>
        Assert.Equal("not text: byte 0x81 at offset 26", RefusalOf([.. "<meta charset=iso-8859-1>a"u8, 0x81]).Message);

    [Fact]
    public void Binary_data_is_refused_in_a_declared_encoding_too() =>
        Assert.Equal(27, RefusalOf([.. "<meta charset=iso-8859-1>a"u8, 0xE9, 0, 0xFF]).Offset);

    private static TextDecodingException RefusalOf(byte[] page) => Assert.Throws<TextDecodingException>(() => HtmlCharset.Decode(page));
}
