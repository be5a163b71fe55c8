using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Inference.Output;

/// <summary>
/// Writes strings as JSON. Vietnamese letters stay as they are; what HTML would need escaped does not matter in JSON Lines. In nearly every text nothing but quotes and line breaks is escaped: its letters are looked up and copied, without the
/// jumps between letters of one byte and of more that make a general encoder slow in Vietnamese. The library writes the others. Not thread-safe.
/// </summary>
internal sealed class JsonText : IDisposable
{
    /// <summary>What is escaped, and how.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int MostBytesPerUnit = 3;
    private const int LongText = 1 << 16;
    private const int LengthShift = 24;

    // By code unit: its bytes in the lower three, their count in the highest; zero for what is escaped, but for the three escapes that texts are likely to have. Half a surrogate pair is the library's, too.
    private static readonly uint[] Units = AllUnits();

    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Writes a string with its quotes.</summary>
    public void Write(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.Length < LongText && TryCopy(text, output.GetSpan((text.Length * MostBytesPerUnit) + sizeof(uint) + 2), out var length))
        {
            output.Advance(length);
            return;
        }

        json.Reset(output);
        json.WriteStringValue(text);
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private static bool TryCopy(ReadOnlySpan<char> text, Span<byte> target, out int length)
    {
        var units = Units;
        target[0] = (byte)'"';
        length = 1;
        foreach (var unit in text)
        {
            var entry = units[unit];
            if (entry == 0) return false;
            BinaryPrimitives.WriteUInt32LittleEndian(target[length..], entry);
            length += (int)(entry >> LengthShift);
        }

        target[length++] = (byte)'"';
        return true;
    }

    private static uint[] AllUnits()
    {
        var entries = new uint[char.MaxValue + 1];
        for (uint unit = 0; unit < entries.Length; unit++)
        {
            if (!char.IsSurrogate((char)unit) && !Encoder.WillEncode((int)unit)) entries[unit] = Entry(unit);
        }

        foreach (var (unit, letter) in (ReadOnlySpan<(char, char)>)[('"', '"'), ('\\', '\\'), ('\n', 'n')]) entries[unit] = '\\' | ((uint)letter << 8) | (2u << LengthShift);

        return entries;
    }

    private static uint Entry(uint unit) => unit switch
    {
        < 0x80 => unit | (1u << LengthShift),
        < 0x800 => 0xC0 | (unit >> 6) | ((0x80 | (unit & 0x3F)) << 8) | (2u << LengthShift),
        _ => 0xE0 | (unit >> 12) | ((0x80 | ((unit >> 6) & 0x3F)) << 8) | ((0x80 | (unit & 0x3F)) << 16) | (3u << LengthShift),
    };
}
