using System.Text;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Html;

namespace MlPipeline.Text.Tests.Encodings;

public sealed class Windows1258Tests
{
    public static TheoryData<string> OtherLanguages => new(
        "Le garçon a mangé une pêche à Noël ; où êtes-vous né ? L'été dernier, près de la forêt, nous avons fêté le 14 juillet.",
        "È così: lunedì però può darsi che venerdì la città sia più calda; perciò partirò giovedì, e ciò mi piacerà.",
        "Für die größten Häuser über den Flüssen gelten schärfere Maßstäbe als für ältere Gebäude in ländlichen Gegenden.",
        "A manhã não trouxe soluções: os irmãos põem as mãos à obra e as nações também têm razões.",
        "Això és el que va passar; però el camí és aquí i la història no té fi. Perquè això vol dir que també hi anirà.",
        "El niño comió en la montaña; mañana habrá más acción y después volverá.");

    [Fact]
    public void Recognises_vietnamese_and_leaves_its_marks_as_they_stand()
    {
        var text = VietnameseSamples.WithCombiningTones(VietnameseSamples.Sentence);

        Assert.Equal(new DecodedText(text, "windows-1258"), TextDecoder.Decode(VietnameseSamples.Windows1258.GetBytes(text)) with { Confidence = 1 });
    }

    [Fact]
    public void Reads_every_tone()
    {
        var text = VietnameseSamples.WithCombiningTones(VietnameseSamples.EveryTone);

        Assert.Equal(new DecodedText(text, "windows-1258"), TextDecoder.Decode(VietnameseSamples.Windows1258.GetBytes(text)) with { Confidence = 1 });
    }

    [Fact]
    public void Recognises_text_with_some_tones_on_the_letter()
    {
        // What converters write: à, á, é, … as one byte where windows-1258 has it.
        var text = VietnameseSamples.WithCombiningTones("Mỗi người đều vững lòng") + " và cá, bó, bé, lá";

        Assert.Equal(new DecodedText(text, "windows-1258"), TextDecoder.Decode(VietnameseSamples.Windows1258.GetBytes(text)) with { Confidence = 1 });
    }

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Refuses_other_languages(string text)
    {
        var bytes = VietnameseSamples.Windows1252.GetBytes(text);
        var first = Array.FindIndex(bytes, value => value >= 0x80);

        var refusal = Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(bytes));

        Assert.Equal(first, refusal.Offset);
    }

    [Fact]
    public void Refuses_vietnamese_with_a_byte_that_the_encoding_lacks()
    {
        byte[] bytes = [.. VietnameseSamples.Windows1258.GetBytes(VietnameseSamples.WithCombiningTones(VietnameseSamples.Sentence)), 0x81];

        Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(bytes));
    }

    [Fact]
    public void Refuses_random_bytes()
    {
        var random = new Random(20);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[300];
            random.NextBytes(bytes);
            Assert.Throws<TextDecodingException>(() => TextDecoder.Decode(bytes));
        }
    }

    [Theory]
    [InlineData(1258)]
    [InlineData(1252)]
    public void Agrees_with_the_platform_on_every_byte(int codePage)
    {
        var platform = codePage == 1258 ? VietnameseSamples.Windows1258 : VietnameseSamples.Windows1252;
        var defined = 0;
        for (var value = 0x80; value < 0x100; value++)
        {
            byte[] page = [.. Encoding.ASCII.GetBytes($"<meta charset=windows-{codePage}>"), 0xFF, (byte)value, (byte)' '];
            var expected = platform.GetString([(byte)value])[0];
            if (char.IsControl(expected)) // the platform's stand-in for bytes that are not defined
            {
                Assert.Equal(page.Length - 2, Assert.Throws<TextDecodingException>(() => HtmlCharset.Decode(page)).Offset);
            }
            else
            {
                Assert.Equal(expected, HtmlCharset.Decode(page).Text[^2]);
                defined++;
            }
        }

        Assert.Equal(codePage == 1258 ? 119 : 123, defined);
    }
}
