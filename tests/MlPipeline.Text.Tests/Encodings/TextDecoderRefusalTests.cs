using System.Text;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Text.Tests.Encodings;

public sealed class TextDecoderRefusalTests
{
    [Fact]
    public void Refuses_nul_at_its_offset()
    {
        var refusal = Refuse([.. "Một dòng chữ"u8, 0, .. " khác"u8]);

        Assert.Equal(17, refusal.Offset);
        Assert.Equal("not text: byte 0x00 at offset 17", refusal.Message);
    }

    [Fact]
    public void Refuses_a_byte_that_is_no_utf_8_at_its_offset() => Assert.Equal("not text: byte 0xFF at offset 6", Refuse([.. "cảng"u8, 0xFF, 0x41]).Message);

    [Fact]
    public void Counts_the_byte_order_mark_in_offsets() => Assert.Equal(5, Refuse([0xEF, 0xBB, 0xBF, 0x41, 0x42, 0xC0, 0x80]).Offset);

    [Theory]
    [InlineData(new byte[] { 0x41, 0xED, 0xA0, 0x80 })] // a surrogate
    [InlineData(new byte[] { 0x41, 0xC1, 0x81 })] // longer than need be
    [InlineData(new byte[] { 0x41, 0xF4, 0x90, 0x80, 0x80 })] // beyond U+10FFFF
    public void Refuses_what_only_resembles_utf_8(byte[] bytes) => Assert.Equal(1, Refuse(bytes).Offset);

    [Fact]
    public void Refuses_utf_8_cut_off_within_a_character()
    {
        var refusal = Refuse("tàu cặ"u8[..^1]);

        Assert.Equal(6, refusal.Offset);
        Assert.Equal("not text: UTF-8 character cut off by the end at offset 6", refusal.Message);
    }

    [Fact]
    public void Refuses_utf_16_cut_off_within_a_character() => Assert.Equal(8, Refuse([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("tàu"), 0x20]).Offset);

    [Theory]
    [InlineData(new[] { 'a', 'b', '\uD83D' })]
    [InlineData(new[] { 'a', 'b', '\uDE00', 'c' })]
    [InlineData(new[] { 'a', 'b', '\uD83D', 'c', 'd' })]
    public void Refuses_lone_surrogates(char[] text)
    {
        byte[] little = [0xFF, 0xFE, .. text.SelectMany(unit => new[] { (byte)unit, (byte)(unit >> 8) })];
        byte[] big = [0xFE, 0xFF, .. text.SelectMany(unit => new[] { (byte)(unit >> 8), (byte)unit })];

        Assert.Equal(6, Refuse(little).Offset);
        Assert.Equal(6, Refuse(big).Offset);
        Assert.Contains("lone surrogate", Refuse(little).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_nul_in_utf_16() => Assert.Equal(4, Refuse([0xFE, 0xFF, 0, 0x41, 0, 0, 0, 0x42]).Offset);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41 })]
    public void Refuses_utf_32_by_name(byte[] bytes) => Assert.Contains("UTF-32", Refuse(bytes).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_text_of_control_characters_at_the_first() => Assert.Equal(3, Refuse([0x61, 0x62, 0x63, 1, 2, 3, 0x1B, 0x64]).Offset);

    [Fact]
    public void Refuses_binary_files()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52];
        byte[] gzip = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3];
        byte[] numbers = [.. Enumerable.Range(0, 100).SelectMany(number => BitConverter.GetBytes(number))];

        Assert.Equal(0, Refuse(png).Offset);
        Assert.Equal(1, Refuse(gzip).Offset);
        Assert.Equal(0, Refuse(numbers).Offset);
    }

    private static TextDecodingException Refuse(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        return Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(copy));
    }
}
