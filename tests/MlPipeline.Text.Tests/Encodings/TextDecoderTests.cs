using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Text.Tests.Encodings;

public sealed class TextDecoderTests
{
    public static TheoryData<string> Samples => new(
        VietnameseSamples.Sentence,
        VietnameseSamples.EveryTone,
        VietnameseSamples.WithCombiningTones(VietnameseSamples.EveryTone),
        "Ảnh 🛳️ chụp\tở cảng\r\nngày 5-6 – “đẹp”…",
        "Hà Nội");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Reads_what_was_written(string text)
    {
        Assert.Equal(new DecodedText(text, "utf-8"), TextDecoder.Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(new DecodedText(text, "utf-8-bom"), TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal(new DecodedText(text, "utf-16le"), TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal(new DecodedText(text, "utf-16be"), TextDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Recognises_utf_16_without_a_mark(string text)
    {
        Assert.Equal(new DecodedText(text, "utf-16le"), TextDecoder.Decode(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(new DecodedText(text, "utf-16be"), TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Fact]
    public void Reads_no_bytes_as_empty_text() => Assert.Equal(new DecodedText("", "utf-8"), TextDecoder.Decode([]));

    [Fact]
    public void Reads_a_mark_alone_as_empty_text()
    {
        Assert.Equal(new DecodedText("", "utf-8-bom"), TextDecoder.Decode([0xEF, 0xBB, 0xBF]));
        Assert.Equal(new DecodedText("", "utf-16le"), TextDecoder.Decode([0xFF, 0xFE]));
    }

    [Fact]
    public void Keeps_a_byte_order_mark_inside_the_text()
    {
        Assert.Equal("một\uFEFFhai", TextDecoder.Decode("một\uFEFFhai"u8).Text);
        Assert.Equal("\uFEFFmột", TextDecoder.Decode("\uFEFF\uFEFFmột"u8).Text);
    }

    [Fact]
    public void Keeps_a_stray_control_character_of_a_long_text()
    {
        var text = VietnameseSamples.Sentence + "\u0002" + VietnameseSamples.Sentence;

        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text);
    }

    [Fact]
    public void Any_bytes_are_text_or_refused_at_an_offset_inside() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), IsTextOrRefusedInside).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_text_is_text_or_refused_at_an_offset_inside()
    {
        var cases = from form in Gen.Elements(Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, VietnameseSamples.Windows1258)
                    from place in Gen.Choose(0, 150)
                    from value in Gen.Choose(0, 255)
                    from length in Gen.Choose(0, 400)
                    select Damage(form.GetBytes(VietnameseSamples.WithCombiningTones(VietnameseSamples.Sentence)), place, (byte)value, length);

        Prop.ForAll(cases.ToArbitrary(), IsTextOrRefusedInside).QuickCheckThrowOnFailure();
    }

    private static byte[] Damage(byte[] bytes, int place, byte value, int length)
    {
        bytes[place] = value;
        return bytes[..Math.Min(length, bytes.Length)];
    }

    private static bool IsTextOrRefusedInside(byte[] bytes)
    {
        try
        {
            var text = TextDecoder.Decode(bytes).Text;
            return text.Length <= bytes.Length && text.EnumerateRunes().Select(rune => rune.ToString()).SequenceEqual(Characters(text));
        }
        catch (TextDecodingException refusal)
        {
            return refusal.Offset >= 0 && refusal.Offset < bytes.Length;
        }
    }

    // A lone surrogate is enumerated as U+FFFD, so that text holding one differs from its own characters.
    private static IEnumerable<string> Characters(string text)
    {
        for (var i = 0; i < text.Length; i++)
            yield return char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? text.Substring(i++, 2) : text[i].ToString();
    }
}
