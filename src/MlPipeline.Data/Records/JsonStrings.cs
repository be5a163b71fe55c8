using System.Collections.Immutable;
using System.Text.Json;

namespace MlPipeline.Data.Records;

/// <summary>Reads short strings and lists of them from JSON.</summary>
internal static class JsonStrings
{
    /// <summary>A string that is likely to have been there before.</summary>
    public static string Repeated(ref Utf8JsonReader reader, StringCache cache) =>
        reader.ValueIsEscaped ? reader.GetString()! : cache.Get(reader.ValueSpan);

    /// <summary>The list of strings that begins at the current token.</summary>
    /// <returns>Why it is none; null when it is one.</returns>
    public static string? Read(ref Utf8JsonReader reader, Field field, StringCache cache, out ImmutableArray<string> values)
    {
        values = [];
        if (reader.TokenType != JsonTokenType.StartArray) return WrongType(field);
        var found = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String) return WrongType(field);
            if (found.Count == RecordRules.MaxEntries) return Reasons.TooMany($"entries in '{FieldNames.Of(field)}'", RecordRules.MaxEntries);
            found.Add(Repeated(ref reader, cache));
        }

        values = found.DrainToImmutable();
        return null;
    }

    /// <summary>Reads a whole text as a list of strings.</summary>
    /// <returns>Why it is none; null when it is one.</returns>
    public static string? Read(ReadOnlySpan<byte> json, Field field, StringCache cache, out ImmutableArray<string> values)
    {
        values = [];
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return Read(ref reader, field, cache, out values) ?? (reader.Read() ? WrongType(field) : null);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair as an escape.
            return WrongType(field);
        }
    }

    private static string WrongType(Field field) => Reasons.WrongType(FieldNames.Of(field), "a list of strings");
}
