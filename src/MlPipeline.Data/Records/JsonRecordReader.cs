using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace MlPipeline.Data.Records;

/// <summary>Reads a line of JSON Lines as a record. One reader serves one thread.</summary>
/// <param name="maxArticleBytes">Longest text or HTML in bytes of UTF-8.</param>
public sealed class JsonRecordReader(int maxArticleBytes)
{
    private const int LongestKept = 1 << 14;

    private readonly StringCache cache = new();
    private char[] letters = [];
    private (int Start, int End) known;

    /// <summary>Reads one line. Never throws for what the line holds.</summary>
    /// <param name="line">The line's bytes.</param>
    /// <param name="record">The record.</param>
    /// <param name="reason">Why there is none, as one sentence.</param>
    public bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Record? record, [NotNullWhen(false)] out string? reason)
    {
        record = new Record();
        known = default;
        reason = Parse(line, record) ?? RecordRules.Problem(record, maxArticleBytes);
        // Of all that can be wrong this is said first; of what is right, the text was found to be UTF-8 when it was decoded.
        if (!(reason is null ? Utf8.IsValid(line[..known.Start]) && Utf8.IsValid(line[known.End..]) : Utf8.IsValid(line))) reason = Reasons.NotUtf8;
        if (reason is not null) record = null;
        return reason is null;
    }

    private string? Parse(ReadOnlySpan<byte> line, Record record)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "not a JSON object";
            return ParseFields(ref reader, line, record) ?? ProblemBehind(line, (int)reader.BytesConsumed);
        }
        catch (JsonException problem)
        {
            return At("not valid JSON", problem.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            // The tokens' types are checked, so where the bytes are UTF-8 only an escape can be what the reader cannot turn into text.
            return At("an escape is half a surrogate pair", reader.TokenStartIndex);
        }
    }

    private string? ParseFields(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, Record record)
    {
        var seen = 0;
        MetaFields? meta = null;
        string? problem = null;
        while (problem is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldOf(ref reader);
            var bit = 1 << (int)field;
            if (field == Field.Unknown) problem = JsonMeta.ReadField(ref reader, line, meta ??= new MetaFields());
            else if ((seen & bit) != 0) problem = Reasons.Twice(FieldNames.Of(field));
            else if (!reader.Read() || reader.TokenType == JsonTokenType.Null) problem = null;
            else if (field == Field.Meta) problem = JsonMeta.ReadObject(ref reader, line, meta ??= new MetaFields());
            else problem = ReadValue(ref reader, field, record);
            seen |= bit;
        }

        record.Meta = meta?.ToJson(record.Confidence is not null);
        return problem;
    }

    private string? ReadValue(ref Utf8JsonReader reader, Field field, Record record)
    {
        switch (field)
        {
            case Field.N:
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var n) || n < 0) return Reasons.WrongNumber;
                record.N = n;
                return null;
            case Field.Confidence:
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var confidence)) return Reasons.WrongType("confidence", "a number");
                record.Confidence = confidence;
                return null;
            case Field.Checked:
                if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) return Reasons.WrongType("checked", "true or false");
                record.Checked = reader.GetBoolean();
                return null;
            case Field.Also or Field.Accept:
                if (JsonStrings.Read(ref reader, field, cache, out var values) is { } problem) return problem;
                record.Set(field, values);
                return null;
            default:
                if (reader.TokenType != JsonTokenType.String) return Reasons.WrongType(FieldNames.Of(field), "a string");
                record.Set(field, field is Field.Article or Field.Label or Field.Source ? JsonStrings.Repeated(ref reader, cache) : GetText(ref reader));
                if (field == Field.Text && !reader.ValueIsEscaped) known = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                return null;
        }
    }

    // The library's way to a string goes through the bytes twice: first to count what they will take.
    private string GetText(ref Utf8JsonReader reader)
    {
        var most = reader.ValueSpan.Length;
        if (most > LongestKept) return reader.GetString()!;
        if (letters.Length < most) letters = new char[LongestKept];
        return new string(letters, 0, reader.CopyString(letters));
    }

    private static Field FieldOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return FieldNames.Find(reader.ValueSpan);
        return FieldNames.Find(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!));
    }

    private static string? ProblemBehind(ReadOnlySpan<byte> line, int end)
    {
        var extra = line[end..].IndexOfAnyExcept(" \t\r\n"u8);
        return extra < 0 ? null : At("something stands behind the JSON object", end + extra);
    }

    private static string At(string what, long index) => string.Create(CultureInfo.InvariantCulture, $"{what} (byte {index + 1})");
}
