using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Inference.Output;

/// <summary>
/// Writes strings as JSON. Vietnamese letters stay as they are; what HTML would need escaped does not matter in JSON Lines. Nearly every text has nothing to escape, and is found out about and
/// copied in two short loops; the library writes the others. Not thread-safe.
/// </summary>
internal sealed class JsonText : IDisposable
{
    /// <summary>What is escaped, and how.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int MostBytesPerUnit = 3;
    private const int LongText = 1 << 16;

    // By code unit; half a surrogate pair is the library's, too.
    private static readonly bool[] IsEscaped = [.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => char.IsSurrogate((char)unit) || Encoder.WillEncode(unit))];

    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = Encoder });

    /// <summary>Writes a string with its quotes.</summary>
    public void Write(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (HasEscapes(text))
        {
            json.Reset(output);
            json.WriteStringValue(text);
            json.Flush();
            return;
        }

        var most = text.Length < LongText ? text.Length * MostBytesPerUnit : Encoding.UTF8.GetByteCount(text);
        var target = output.GetSpan(most + 2);
        target[0] = (byte)'"';
        var length = Encoding.UTF8.GetBytes(text, target[1..]);
        target[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private static bool HasEscapes(ReadOnlySpan<char> text)
    {
        var table = IsEscaped;
        foreach (var unit in text)
        {
            if (table[unit]) return true;
        }

        return false;
    }
}
