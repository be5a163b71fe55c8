using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace MlPipeline.Text.Encodings;

/// <summary>Strict UTF-16 of either byte order.</summary>
internal static class Utf16Text
{
    // In Vietnamese and other Latin text two of three characters and more are below U+0100, so that their upper byte is zero; a lower byte of zero (U+0100,
    // U+1E00) is rare. Numbers of 32 bits have zeros in both places and fail the second bound.
    private const int LeastUpperZeros = 2; // one in …
    private const int MostLowerZeros = 16; // one in …

    /// <summary>Whether zero bytes stand where Latin text in this byte order has them.</summary>
    internal static bool LooksLike(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var units = bytes.Length / 2;
        var upperZeros = 0;
        var lowerZeros = 0;
        for (var i = 0; i < units; i++)
        {
            var unit = Unit(bytes, i * 2, bigEndian);
            upperZeros += unit < 0x100 ? 1 : 0;
            lowerZeros += (unit & 0xFF) == 0 ? 1 : 0;
        }

        return units > 0 && upperZeros * (long)LeastUpperZeros >= units && lowerZeros * (long)MostLowerZeros <= units;
    }

    internal static string Decode(ReadOnlySpan<byte> bytes, int start, bool bigEndian)
    {
        RefuseLoneSurrogates(bytes, start, bigEndian);
        if ((bytes.Length - start) % 2 != 0)
            throw Refusal("UTF-16 character cut off by the end", bytes.Length - 1);

        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[start..]);
        var control = ControlCharacters.IndexOfRefused(text);
        return control < 0
            ? text
            : throw Refusal(string.Create(CultureInfo.InvariantCulture, $"control character 0x{(int)text[control]:X4}"), start + (control * 2));
    }

    private static void RefuseLoneSurrogates(ReadOnlySpan<byte> bytes, int start, bool bigEndian)
    {
        for (var i = start; i + 1 < bytes.Length; i += 2)
        {
            var unit = Unit(bytes, i, bigEndian);
            if (!char.IsSurrogate(unit))
                continue;

            if (char.IsLowSurrogate(unit) || i + 3 >= bytes.Length || !char.IsLowSurrogate(Unit(bytes, i + 2, bigEndian)))
                throw Refusal(string.Create(CultureInfo.InvariantCulture, $"lone surrogate 0x{(int)unit:X4}"), i);

            i += 2;
        }
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int offset, bool bigEndian) =>
        (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]));

    private static TextDecodingException Refusal(string fault, int offset) =>
        new(string.Create(CultureInfo.InvariantCulture, $"not text: {fault} at offset {offset}"), offset);
}
