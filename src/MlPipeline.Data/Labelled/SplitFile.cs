using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Data.Labelled;

/// <summary>Which article belongs to which part: a JSON object with <c>version</c> and a list of article names a part, one name a line, in ordinal order.</summary>
public sealed class SplitFile
{
    private const int Version = 1;
    private static readonly SplitPart[] Parts = Enum.GetValues<SplitPart>();
    private readonly Dictionary<string, SplitPart> parts;

    /// <summary>A split of these articles.</summary>
    /// <param name="parts">The part of each article.</param>
    public SplitFile(IEnumerable<KeyValuePair<string, SplitPart>> parts) => this.parts = new Dictionary<string, SplitPart>(parts, StringComparer.Ordinal);

    /// <summary>The articles with their parts.</summary>
    public IReadOnlyDictionary<string, SplitPart> Articles => parts;

    /// <summary>Reads a split file.</summary>
    /// <exception cref="InvalidDataException">It is not in the format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static SplitFile Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Parse(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{path}: not a split file: {problem.Message}");
        }
    }

    /// <summary>The part of an article; null when the file does not name it.</summary>
    public SplitPart? PartOf(string article) => parts.TryGetValue(article, out var part) ? part : null;

    /// <summary>Number of articles in a part.</summary>
    public int Count(SplitPart part) => parts.Values.Count(each => each == part);

    /// <summary>Writes the file.</summary>
    public void Write(Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            foreach (var part in Parts)
            {
                json.WriteStartArray(NameOf(part));
                foreach (var article in parts.Where(each => each.Value == part).Select(each => each.Key).Order(StringComparer.Ordinal)) json.WriteStringValue(article);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static SplitFile Parse(JsonElement root)
    {
        if (root.GetProperty("version").GetInt32() != Version) throw new FormatException($"the version of a split file is {Version}");
        var parts = new Dictionary<string, SplitPart>(StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            foreach (var element in root.GetProperty(NameOf(part)).EnumerateArray())
            {
                var article = element.GetString() ?? throw new FormatException("the name of an article is null");
                if (!parts.TryAdd(article, part)) throw new FormatException($"article {Printable.Short(article)} stands twice");
            }
        }

        return new SplitFile(parts);
    }

    private static string NameOf(SplitPart part) => JsonNamingPolicy.CamelCase.ConvertName(part.ToString());
}
