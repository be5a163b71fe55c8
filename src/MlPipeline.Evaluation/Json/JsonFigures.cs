using System.Globalization;
using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>Pieces that all parts of the JSON share.</summary>
internal static class JsonFigures
{
    /// <summary>A figure with its interval.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", figure.Value);
        json.WriteNumber("low", figure.Low);
        json.WriteNumber("high", figure.High);
        json.WriteEndObject();
    }

    /// <summary>An interval alone.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string name, Figure figure)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", figure.Low);
        json.WriteNumber("high", figure.High);
        json.WriteEndObject();
    }

    /// <summary>Numbers on one line.</summary>
    public static void WriteNumbers(this Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        var text = new System.Text.StringBuilder("[");
        foreach (var number in numbers) text.Append(text.Length > 1 ? ", " : "").Append(number.ToString("R", CultureInfo.InvariantCulture));
        json.WriteRawValue(text.Append(']').ToString());
    }

    /// <summary>A list of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>The name of an enumeration's value, as the JSON has it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
