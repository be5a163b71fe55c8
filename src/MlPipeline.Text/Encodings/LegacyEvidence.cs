namespace MlPipeline.Text.Encodings;

/// <summary>In which of the old one-byte encodings bytes are Vietnamese, and how sure that is.</summary>
/// <remarks>
/// Nearly every byte string is valid windows-1258 and VNI, so an encoding is taken only when the text is Vietnamese in it: of the words with a letter above U+007F,
/// v are spelled like syllables and w are not. The confidence is v / (v + w + 2), so that a few words that fit by chance do not suffice; the encoding with the largest one is taken
/// when it reaches 0.6 (three words of three, eight of eleven). Vietnamese articles have 0.9 and more; Latin-1 sentences of other languages, and the three encodings taken for one another, under 0.5.
/// </remarks>
public static class LegacyEvidence
{
    /// <summary>The least confidence with which an encoding is taken.</summary>
    public const double Least = 0.6;

    private const int Doubt = 2;

    /// <summary>The text in the likeliest of the encodings; null when it is Vietnamese in none.</summary>
    internal static DecodedText? Read(ReadOnlySpan<byte> bytes)
    {
        DecodedText? best = null;
        foreach (var encoding in (ReadOnlySpan<TextEncoding>)[TextEncoding.Windows1258, TextEncoding.Tcvn3, TextEncoding.Vni])
        {
            if (!IsDefined(encoding, bytes)) continue;
            var text = encoding switch
            {
                TextEncoding.Tcvn3 => Tcvn3Text.Decode(bytes),
                TextEncoding.Vni => new DecodedText(VniText.Decode(bytes), EncodingNames.Of(TextEncoding.Vni)),
                _ => new DecodedText(SingleByteText.Windows1258.Decode(bytes), EncodingNames.Of(TextEncoding.Windows1258)),
            };
            var confidence = ConfidenceOf(text.Text);
            if (confidence >= Least && confidence > (best?.Confidence ?? 0)) best = text with { Confidence = confidence };
        }

        return best;
    }

    private static bool IsDefined(TextEncoding encoding, ReadOnlySpan<byte> bytes)
    {
        var table = encoding switch { TextEncoding.Tcvn3 => SingleByteText.Tcvn3, TextEncoding.Vni => SingleByteText.Windows1252, _ => SingleByteText.Windows1258 };
        foreach (var value in bytes)
        {
            if (table[value] == '\0') return false;
        }

        return true;
    }

    private static double ConfidenceOf(string text)
    {
        long good = 0, bad = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var isMarked = false;
            for (; i < text.Length && IsPart(text[i]); i++) isMarked |= text[i] > '\u007F';
            if (!isMarked) i++;
            else if (VietnameseSyllable.Is(text.AsSpan(start, i - start))) good++;
            else bad++;
        }

        return good / (double)(good + bad + Doubt);
    }

    // Symbols count as letters: read in the wrong encoding, letters become symbols. Only what stands around words in every encoding parts them.
    private static bool IsPart(char c) => char.IsLetter(c) || c is (>= '\u0300' and <= '\u0323') or (> '\u00A0' and < '\u00C0' and not ('«' or '»' or '°' or '±' or '²' or '³' or '´' or '·')) or '×' or '÷';
}
