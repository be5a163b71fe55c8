using System.Text.Json;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Floors for figures: a JSON object with <c>floors</c>, by path in the JSON of an evaluation, and <c>against</c>, floors for how much these figures change from another model to this one.</summary>
/// <param name="Floors">Floors for the figures, in the order of the file.</param>
/// <param name="Against">Floors for the figures minus the other model's, in the order of the file.</param>
public sealed record GateFile(IReadOnlyList<KeyValuePair<string, double>> Floors, IReadOnlyList<KeyValuePair<string, double>> Against)
{
    /// <summary>Reads a gate file.</summary>
    /// <exception cref="InvalidDataException">It is not in the format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static GateFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Parse(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}: not a gate file: {problem.Message}");
        }
    }

    private static GateFile Parse(JsonElement root)
    {
        // A misspelt field would be a gate that is always open.
        var unknown = root.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => name is not ("floors" or "against"));
        if (unknown is not null) throw new FormatException($"there is no field '{unknown}', only 'floors' and 'against'");
        var gate = new GateFile(FloorsOf(root, "floors"), FloorsOf(root, "against"));
        return gate.Floors.Count + gate.Against.Count > 0 ? gate : throw new FormatException("it has no floor");
    }

    private static List<KeyValuePair<string, double>> FloorsOf(JsonElement root, string field) =>
        root.TryGetProperty(field, out var floors) ? [.. floors.EnumerateObject().Select(floor => KeyValuePair.Create(floor.Name, floor.Value.GetDouble()))] : [];
}
