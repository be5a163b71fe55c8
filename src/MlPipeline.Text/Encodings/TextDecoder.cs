using System.Text.Unicode;

namespace MlPipeline.Text.Encodings;

/// <summary>Bytes of unknown encoding → text, or a refusal that says where the bytes stop being text.</summary>
/// <remarks>
/// In this order: a byte-order mark decides (UTF-8, UTF-16; UTF-32 is refused by name); valid UTF-8 without NUL is UTF-8; UTF-16 without a mark shows in where
/// its zero bytes stand; windows-1258, TCVN3 and VNI are taken only on evidence of Vietnamese (<see cref="LegacyEvidence"/>). NUL is refused everywhere, other control
/// characters below U+0020 (tab and line ends aside) where they exceed one in a hundred characters. U+FEFF inside the text is kept.
/// </remarks>
public static class TextDecoder
{
    /// <summary>Decodes a whole file.</summary>
    /// <param name="bytes">All its bytes; none at all is empty text.</param>
    /// <param name="insisted">The only encoding to read them in; null to find out.</param>
    /// <exception cref="TextDecodingException">The bytes are no text in any of these encodings.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, TextEncoding? insisted = null)
    {
        if (insisted is { } encoding) return DecodeAs(bytes, encoding);

        // The little-endian mark of UTF-32 begins with that of UTF-16; the four bytes are no UTF-16 text either, as NUL is refused there.
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
            throw new TextDecodingException("not text in an encoding that is read here: UTF-32 byte-order mark at offset 0", 0);

        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new(Utf8Text.Decode(bytes, start: 3), "utf-8-bom"),
            [0xFF, 0xFE, ..] => new(Utf16Text.Decode(bytes, start: 2, bigEndian: false), "utf-16le"),
            [0xFE, 0xFF, ..] => new(Utf16Text.Decode(bytes, start: 2, bigEndian: true), "utf-16be"),
            _ => DecodeUnmarked(bytes),
        };
    }

    private static DecodedText DecodeAs(ReadOnlySpan<byte> bytes, TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => bytes is [0xEF, 0xBB, 0xBF, ..] ? new(Utf8Text.Decode(bytes, start: 3), "utf-8-bom") : new(Utf8Text.Decode(bytes, start: 0), "utf-8"),
        TextEncoding.Utf16LittleEndian => new(Utf16Text.Decode(bytes, start: bytes is [0xFF, 0xFE, ..] ? 2 : 0, bigEndian: false), "utf-16le"),
        TextEncoding.Utf16BigEndian => new(Utf16Text.Decode(bytes, start: bytes is [0xFE, 0xFF, ..] ? 2 : 0, bigEndian: true), "utf-16be"),
        TextEncoding.Windows1258 => new(SingleByteText.Windows1258.Decode(bytes), "windows-1258"),
        TextEncoding.Tcvn3 => Tcvn3Text.Decode(bytes),
        TextEncoding.Vni => new(VniText.Decode(bytes), "vni"),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "not an encoding"),
    };

    private static DecodedText DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            if (Utf16Text.LooksLike(bytes, bigEndian: false))
                return new(Utf16Text.Decode(bytes, start: 0, bigEndian: false), "utf-16le");
            if (Utf16Text.LooksLike(bytes, bigEndian: true))
                return new(Utf16Text.Decode(bytes, start: 0, bigEndian: true), "utf-16be");
        }
        else if (!Utf8.IsValid(bytes) && LegacyEvidence.Read(bytes) is { } read)
        {
            return read;
        }

        return new(Utf8Text.Decode(bytes, start: 0), "utf-8");
    }
}
