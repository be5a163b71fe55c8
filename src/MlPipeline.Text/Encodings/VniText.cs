using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Encodings;

/// <summary>
/// VNI-Windows: the bytes of windows-1252, of which some stand for a letter (ñ for đ, ö for ư) and some, behind a vowel, for its mark (aâ for â, aá for ấ, öù for ứ). A mark that is
/// behind no vowel which can bear it stays the character of windows-1252. The pairs are those of xvnkb's vni.h.
/// </summary>
internal static class VniText
{
    private const string Letters = "ñđôơöưæỉóĩòịîỵÑĐÔƠÖƯÆỈÓĨÒỊÎỴ";

    // A mark, then the quality and the tone that it puts on a vowel.
    private static readonly (char Mark, char Quality, Tone Tone)[] Marks =
    [
        ('ù', '\0', Tone.Acute), ('ø', '\0', Tone.Grave), ('û', '\0', Tone.Hook), ('õ', '\0', Tone.Tilde), ('ï', '\0', Tone.Dot),
        ('â', Circumflex, Tone.Level), ('á', Circumflex, Tone.Acute), ('à', Circumflex, Tone.Grave), ('å', Circumflex, Tone.Hook), ('ã', Circumflex, Tone.Tilde), ('ä', Circumflex, Tone.Dot),
        ('ê', Breve, Tone.Level), ('é', Breve, Tone.Acute), ('è', Breve, Tone.Grave), ('ú', Breve, Tone.Hook), ('ü', Breve, Tone.Tilde), ('ë', Breve, Tone.Dot),
    ];

    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';

    // By byte: what it stands for alone, and its index among the marks, −1 where it is none.
    private static readonly char[] Alone = [.. Enumerable.Range(0, 256).Select(value => LetterOf(SingleByteText.Windows1252[(byte)value]))];
    private static readonly int[] MarkOf = [.. Enumerable.Range(0, 256).Select(value => Array.FindIndex(Marks, each => each.Mark == char.ToLowerInvariant(SingleByteText.Windows1252[(byte)value])))];

    /// <exception cref="TextDecodingException">A byte that windows-1252 does not define, or control characters.</exception>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        // Refuses what is no text.
        _ = SingleByteText.Windows1252.Decode(bytes);
        return string.Create(LengthOf(bytes), new Source(bytes), static (text, source) =>
        {
            var length = 0;
            var canBear = false;
            foreach (var value in source.Bytes)
            {
                if (canBear && Bearing(text[length - 1], value) is { } marked)
                {
                    text[length - 1] = marked;
                    canBear = false;
                    continue;
                }

                text[length++] = Alone[value];
                canBear = true;
            }
        });
    }

    // How long the text is once every mark has joined its vowel.
    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        var before = '\0';
        foreach (var value in bytes)
        {
            var joins = before != '\0' && Bearing(before, value) is not null;
            before = joins ? '\0' : Alone[value];
            length += joins ? 0 : 1;
        }

        return length;
    }

    private static char? Bearing(char vowel, byte value)
    {
        if (MarkOf[value] < 0) return null;
        var (_, quality, tone) = Marks[MarkOf[value]];
        var letter = quality == '\0' ? vowel : VietnameseAlphabet.AddQuality(vowel, quality);
        return letter is { } bare ? VietnameseAlphabet.Compose(bare, tone) : null;
    }

    private static char LetterOf(char c)
    {
        var index = Letters.IndexOf(c);
        return index >= 0 && index % 2 == 0 ? Letters[index + 1] : c;
    }

    private readonly ref struct Source(ReadOnlySpan<byte> bytes)
    {
        internal readonly ReadOnlySpan<byte> Bytes = bytes;
    }
}
