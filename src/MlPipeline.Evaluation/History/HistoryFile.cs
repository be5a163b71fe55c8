using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Data;
using MlPipeline.Data.Files;

namespace MlPipeline.Evaluation.History;

/// <summary>A history of runs: JSON Lines, a run a line.</summary>
public static class HistoryFile
{
    private const int Version = 1;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Adds a run behind the others; the file is begun where there is none.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public static void Append(string path, HistoryEntry entry)
    {
        var before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        AtomicFile.Write(path, output =>
        {
            output.Write(before);
            if (before.Length > 0 && before[^1] != '\n') output.WriteByte((byte)'\n');
            Write(output, entry);
            output.WriteByte((byte)'\n');
        });
    }

    /// <summary>Reads the runs in the order of the file. A line that is none is rejected.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reject">Receives what is no run.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static IReadOnlyList<HistoryEntry> Read(string path, Action<Rejection> reject)
    {
        var entries = new List<HistoryEntry>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                entries.Add(Parse(document.RootElement));
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
            {
                reject(new Rejection(path, number, $"not a run: {problem.Message}"));
            }
        }

        return entries;
    }

    private static void Write(Stream output, HistoryEntry entry)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("time", entry.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("verb", entry.Verb);
        json.WriteString("data", entry.Data);
        json.WriteNumber("articles", entry.Articles);
        json.WriteNumber("rows", entry.Rows);
        json.WriteStartObject("options");
        foreach (var (name, value) in entry.Options) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartObject("figures");
        foreach (var (name, value) in entry.Figures) json.WriteNumber(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static HistoryEntry Parse(JsonElement root)
    {
        if (root.GetProperty("version").GetInt32() != Version) throw new FormatException($"the version of a history file is {Version}");
        return new HistoryEntry
        {
            Time = DateTimeOffset.ParseExact(Text(root.GetProperty("time")), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Verb = Text(root.GetProperty("verb")),
            Data = Text(root.GetProperty("data")),
            Articles = root.GetProperty("articles").GetInt32(),
            Rows = root.GetProperty("rows").GetInt32(),
            Options = [.. root.GetProperty("options").EnumerateObject().Select(option => KeyValuePair.Create(option.Name, Text(option.Value)))],
            Figures = [.. root.GetProperty("figures").EnumerateObject().Select(figure => KeyValuePair.Create(figure.Name, figure.Value.GetDouble()))],
        };
    }

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException("a text is missing");
}
