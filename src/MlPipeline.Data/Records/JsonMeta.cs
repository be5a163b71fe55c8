using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlPipeline.Data.Records;

/// <summary>Takes fields without a meaning of their own out of a line as they are written there.</summary>
internal static class JsonMeta
{
    // Counted from the field's value, not from the line, so that a field which was moved into "meta" once can be read again.
    private const int MaxNesting = 32;

    /// <summary>Reads the members of the object that begins at the current token.</summary>
    /// <returns>Why that cannot be; null when it could.</returns>
    public static string? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, MetaFields meta)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return Reasons.WrongType("meta", "an object");
        string? problem = null;
        while (problem is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName) problem = ReadField(ref reader, line, meta);
        return problem;
    }

    /// <summary>Reads the field whose name is the current token.</summary>
    /// <returns>Why that cannot be; null when it could.</returns>
    public static string? ReadField(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, MetaFields meta)
    {
        if (meta.Count == RecordRules.MaxEntries) return Reasons.TooMany("fields", RecordRules.MaxEntries);
        var name = reader.GetString()!;
        var rawName = Encoding.UTF8.GetString(line.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2));
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (!SkipValue(ref reader))
            return string.Create(CultureInfo.InvariantCulture, $"field '{Printable.Short(name)}' is nested deeper than {MaxNesting} levels");
        var rawValue = Encoding.UTF8.GetString(line[start..(int)reader.BytesConsumed]);
        return meta.TryAdd(name, rawName, rawValue) ? null : Reasons.Twice(name);
    }

    private static bool SkipValue(ref Utf8JsonReader reader)
    {
        CheckEscapes(ref reader);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return true;
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth - depth >= MaxNesting) return false;
            CheckEscapes(ref reader);
        }

        return true;
    }

    // Carrying half a surrogate pair along would make the output unreadable for strict readers; the reader throws for it.
    private static void CheckEscapes(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped) _ = reader.GetString();
    }
}
