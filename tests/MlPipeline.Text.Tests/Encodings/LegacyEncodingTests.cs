using System.Text;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Encodings;

public sealed class LegacyEncodingTests
{
    private const string News = "Hôm qua, 12 tàu cá của Quảng Ngãi đã ra khơi – “chuyến đầu năm”, ông Nguyễn Văn Đức nói… Ở bến, ai cũng đợi.";
    private static readonly string Small = VietnameseSamples.EveryTone.ToLowerInvariant();

    [Fact]
    public void Reads_every_vni_letter()
    {
        Assert.Equal(VietnameseSamples.EveryTone, TextDecoder.Decode(LegacyBytes.Vni(VietnameseSamples.EveryTone)).Text);
        Assert.Equal(News, TextDecoder.Decode(LegacyBytes.Vni(News), TextEncoding.Vni).Text);
    }

    [Fact]
    public void Reads_vni_marks_in_the_other_case_than_their_vowel() => Assert.Equal("ĐƯỢC", TextDecoder.Decode(Latin("ÑÖÔïC"), TextEncoding.Vni).Text);

    [Fact]
    public void A_vni_mark_behind_no_vowel_stays_what_it_looks_like() => Assert.Equal("bù à x", TextDecoder.Decode(Latin("bù à x"), TextEncoding.Vni).Text);

    [Fact]
    public void Reads_every_letter_that_tcvn3_has()
    {
        Assert.Equal(Small + " ĂÂÊÔƠƯĐ", TextDecoder.Decode(LegacyBytes.Tcvn3(Small + " ĂÂÊÔƠƯĐ")).Text);
        Assert.Equal(News.Replace('Ở', 'ở'), TextDecoder.Decode(LegacyBytes.Tcvn3(News)).Text);
    }

    [Theory]
    [InlineData("Báo cáo của UBND TỈNH\nQUẢNG NGÃI VỀ LỄ HỘI\nđọc ở bến", "Báo cáo của UBND TỈNH\nQUẢNG NGÃI VỀ LỄ HỘI\nđọc ở bến", 6)]
    [InlineData("Ấn Độ và Ở", "ấn Độ và ở", 0)]
    [InlineData("Tổ VIỆT NAM đến", "Tổ VIỆT NAM đến", 1)]
    public void Makes_capitals_of_tcvn3_again_where_the_letters_around_are(string written, string read, int restored)
    {
        var decoded = TextDecoder.Decode(LegacyBytes.Tcvn3(written), TextEncoding.Tcvn3);
        Assert.Equal(read, decoded.Text);
        Assert.Equal(restored, decoded.RestoredCapitals);
    }

    [Fact]
    public void Tells_the_encodings_apart()
    {
        Assert.Equal("tcvn3", TextDecoder.Decode(LegacyBytes.Tcvn3(News)).Encoding);
        Assert.Equal("vni", TextDecoder.Decode(LegacyBytes.Vni(News)).Encoding);
        Assert.Equal("windows-1258", TextDecoder.Decode(LegacyBytes.Windows1258(News)).Encoding);
        Assert.Equal("utf-8", TextDecoder.Decode(Encoding.UTF8.GetBytes(News)).Encoding);
        foreach (var bytes in (byte[][])[LegacyBytes.Tcvn3(News), LegacyBytes.Vni(News), LegacyBytes.Windows1258(News)]) Assert.InRange(TextDecoder.Decode(bytes).Confidence, 0.85, 0.99);
    }

    [Fact]
    public void Is_less_sure_of_short_texts_and_refuses_the_shortest()
    {
        var title = TextDecoder.Decode(LegacyBytes.Vni("Giá điện tăng nhẹ"));
        Assert.Equal("vni", title.Encoding);
        Assert.InRange(title.Confidence, LegacyEvidence.Least, 0.75);
        Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(LegacyBytes.Tcvn3("Hà Nội")));
        Assert.Equal("Hà Nội", TextDecoder.Decode(LegacyBytes.Tcvn3("Hà Nội"), TextEncoding.Tcvn3).Text);
    }

    [Theory]
    [MemberData(nameof(Windows1258Tests.OtherLanguages), MemberType = typeof(Windows1258Tests))]
    [InlineData("Der Fluß führt über große Höhen; später gehört das schöne Gebäude fünf Brüdern.")]
    [InlineData("Où l'été à Paris a-t-il été gâché ? Là-bas, à Évry, né à l'hôpital, l'aîné a bu du thé.")]
    [InlineData("Å være på øya når båten går, så få må stå på kaia; både far og mor så på.")]
    [InlineData("På ön går åtta får; när våren är här får fåren gå på ängen och äta gräs.")]
    [InlineData("São três pães às dez; lá, só à mão, põe-se o pó nas maçãs, até amanhã às três.")]
    public void Refuses_other_languages(string text)
    {
        Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(Latin(text)));
    }

    [Fact]
    public void What_is_insisted_on_is_read_or_refused()
    {
        Assert.Equal("Hà Nội", TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes("Hà Nội"), TextEncoding.Utf16BigEndian).Text);
        Assert.Equal(1, Assert.Throws<TextDecodingException>(() => TextDecoder.Decode([0x78, 0xBF, 0x79], TextEncoding.Tcvn3)).Offset);
        Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(LegacyBytes.Vni(News), TextEncoding.Utf8));
    }

    [Fact]
    public void Pages_that_declare_latin_1_are_read_by_their_letters()
    {
        byte[] Page(byte[] text) => [.. "<meta charset=iso-8859-1><p>"u8, .. text];
        Assert.Equal("vni", HtmlCharset.Decode(Page(LegacyBytes.Vni(News))).Encoding);
        Assert.Equal("tcvn3", HtmlCharset.Decode(Page(LegacyBytes.Tcvn3(News))).Encoding);
        Assert.Equal("windows-1252", HtmlCharset.Decode(Page(Latin("Où l'été a-t-il été gâché ?"))).Encoding);
        Assert.Equal("windows-1258", HtmlCharset.Decode(Page(LegacyBytes.Windows1258(News)), TextEncoding.Windows1258).Encoding);
    }

    [Fact]
    public void Names_are_found_in_either_case()
    {
        foreach (var name in EncodingNames.All) Assert.Equal(name, EncodingNames.Of(EncodingNames.Find(name.ToUpperInvariant())!.Value));
        Assert.Null(EncodingNames.Find("koi8-r"));
    }

    private static byte[] Latin(string text) => VietnameseSamples.Windows1252.GetBytes(text);
}
