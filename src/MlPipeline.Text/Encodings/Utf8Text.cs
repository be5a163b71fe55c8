using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace MlPipeline.Text.Encodings;

/// <summary>Strict UTF-8.</summary>
internal static class Utf8Text
{
    internal static string Decode(ReadOnlySpan<byte> bytes, int start)
    {
        var content = bytes[start..];
        if (!Utf8.IsValid(content))
            throw Refusal(bytes, start);

        var text = Encoding.UTF8.GetString(content);
        var control = ControlCharacters.IndexOfRefused(text);
        return control < 0 ? text : throw TextDecodingException.ForByte(bytes, start + Encoding.UTF8.GetByteCount(text.AsSpan(0, control)));
    }

    private static TextDecodingException Refusal(ReadOnlySpan<byte> bytes, int start)
    {
        var offset = start;
        while (bytes[offset] != 0 && Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) is var status)
        {
            if (status == OperationStatus.NeedMoreData)
            {
                return new TextDecodingException(
                    string.Create(CultureInfo.InvariantCulture, $"not text: UTF-8 character cut off by the end at offset {offset}"), offset);
            }

            if (status != OperationStatus.Done)
                break;

            offset += length;
        }

        return TextDecodingException.ForByte(bytes, offset);
    }
}
