namespace MlPipeline.Text.Encodings;

/// <summary>A one-byte encoding: ASCII below 0x80, a table of 128 characters above. Own tables, so that no code-page provider has to ship.</summary>
internal sealed class SingleByteText
{
    // A row is 16 bytes, the first begins at 0x80; \0 stands for a byte that the encoding does not define.
    internal static readonly SingleByteText Windows1258 = new(
        "€\0‚ƒ„…†‡ˆ‰\0‹Œ\0\0\0" +
        "\0‘’“”•–—˜™\0›œ\0\0Ÿ" +
        "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯" +
        "°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ" +
        "ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
        "àáâăäåæçèéêë\u0301íîï" +
        "đñ\u0323óôơö÷øùúûüư₫ÿ");

    internal static readonly SingleByteText Windows1252 = new(
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0" +
        "\0‘’“”•–—˜™š›œ\0žŸ" +
        "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯" +
        "°±²³´µ¶·¸¹º»¼½¾¿" +
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ" +
        "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
        "àáâãäåæçèéêëìíîï" +
        "ðñòóôõö÷øùúûüýþÿ");

    // TCVN 5712:1993, VN3: the letters as in libiconv's lib/tcvn.h, without the capitals and combining marks that only VN1 and VN2 have; below 0xA0, which VN3
    // leaves free, and for signs (°, ²) what windows-1252 has, as Unikey writes it (ukengine, tcvn3.cpp).
    internal static readonly SingleByteText Tcvn3 = new(
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0" +
        "\0‘’“”•–—˜™š›œ\0žŸ" +
        "\u00A0ĂÂÊÔƠƯĐăâêôơưđ¯" +
        "°±²³´àảãáạºằẳẵắ\0" +
        "\0\0\0\0\0\0ặầẩẫấậè\0ẻẽ" +
        "éẹềểễếệìỉ\0\0\0ĩíịò" +
        "\0ỏõóọồổỗốộờởỡớợù" +
        "\0ủũúụừửữứựỳỷỹýỵ\0");

    private readonly string _upper;

    private SingleByteText(string upper) => _upper = upper;

    /// <summary>The character of one byte; NUL for a byte that is not defined.</summary>
    internal char this[byte value] => value < 0x80 ? (char)value : _upper[value - 0x80];

    /// <exception cref="TextDecodingException">A byte that the encoding does not define, or control characters.</exception>
    internal string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = string.Create(bytes.Length, new Source(this, bytes), static (characters, source) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = source.Table[source.Bytes[i]];
        });

        var refused = ControlCharacters.IndexOfRefused(text);
        return refused < 0 ? text : throw TextDecodingException.ForByte(bytes, refused);
    }

    private readonly ref struct Source(SingleByteText table, ReadOnlySpan<byte> bytes)
    {
        internal readonly SingleByteText Table = table;
        internal readonly ReadOnlySpan<byte> Bytes = bytes;
    }
}
