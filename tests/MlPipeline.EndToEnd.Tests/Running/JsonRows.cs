using System.Text.Json;

namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>Reads JSON Lines.</summary>
internal static class JsonRows
{
    public static JsonElement[] Parse(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public static JsonElement Read(string path) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(path));

    public static string[] Names(this JsonElement row) => [.. row.EnumerateObject().Select(property => property.Name)];

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

    public static int Int(this JsonElement row, string name) => row.GetProperty(name).GetInt32();

    public static double Number(this JsonElement row, string name) => row.GetProperty(name).GetDouble();
}
