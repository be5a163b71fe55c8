namespace MlPipeline.Text.Encodings;

/// <summary>The bytes are no text in an encoding that is read here.</summary>
public sealed class TextDecodingException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One sentence that names the fault and its offset.</param>
    /// <param name="offset">Offset in bytes, from 0, byte-order mark included.</param>
    public TextDecodingException(string message, long offset)
        : base(message) => Offset = offset;

    /// <summary>Where the first byte at fault stands: an offset in bytes, from 0, byte-order mark included.</summary>
    public long Offset { get; }

    internal static TextDecodingException ForByte(ReadOnlySpan<byte> bytes, int offset) =>
        new(FormattableString.Invariant($"not text: byte 0x{bytes[offset]:X2} at offset {offset}"), offset);
}
