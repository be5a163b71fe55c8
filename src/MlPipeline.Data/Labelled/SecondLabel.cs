using System.Text.Json;

namespace MlPipeline.Data.Labelled;

/// <summary>The label by a second person, which stands among the fields that are carried along: nothing but an evaluation looks at it.</summary>
internal static class SecondLabel
{
    private const string Field = "label2";

    /// <summary>The label in a record's <c>meta</c>; null where there is none.</summary>
    public static string? Of(string? meta)
    {
        // Few rows have one, and parsing every row would cost as much as reading it.
        if (meta?.Contains(Field, StringComparison.Ordinal) != true) return null;
        using var document = JsonDocument.Parse(meta);
        if (!document.RootElement.TryGetProperty(Field, out var value) || value.ValueKind != JsonValueKind.String) return null;
        var label = value.GetString();
        return string.IsNullOrWhiteSpace(label) ? null : label;
    }
}
