using System.Text;

namespace MlPipeline.Data.Records;

/// <summary>Gathers the fields without a meaning of their own into one JSON object.</summary>
internal sealed class MetaFields
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<(string Name, string RawName, string RawValue)> fields = [];

    public int Count => fields.Count;

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rawName">Its name as JSON, with quotes.</param>
    /// <param name="rawValue">Its value as JSON.</param>
    /// <returns>False when the name has been there before.</returns>
    public bool TryAdd(string name, string rawName, string rawValue)
    {
        if (!names.Add(name)) return false;
        fields.Add((name, rawName, rawValue));
        return true;
    }

    /// <summary>The object, or null without fields.</summary>
    /// <param name="writtenByModel">The row was written by a model: then what else that wrote is its guess about the row and not carried along.</param>
    public string? ToJson(bool writtenByModel)
    {
        var json = new StringBuilder();
        foreach (var (name, rawName, rawValue) in fields)
        {
            if (writtenByModel && IsModelOutput(name)) continue;
            json.Append(json.Length == 0 ? '{' : ',').Append(rawName).Append(':').Append(rawValue);
        }

        // A carriage return in JSON can only be white space between tokens, but some readers would take it for the end of a line.
        return json.Length == 0 ? null : json.Append('}').Replace('\r', ' ').ToString();
    }

    private static bool IsModelOutput(string name) => name is "start" or "end" or "auto" or "scores" or "also_scores";
}
