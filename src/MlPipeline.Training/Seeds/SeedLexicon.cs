using System.Text.Json;
using MlPipeline.Features.Phrases;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Training.Seeds;

/// <summary>The topics and their seed terms, read from <c>topics.json</c> (contract: "Topics and seed terms").</summary>
public sealed class SeedLexicon
{
    /// <summary>The name of the file in the folder of seeds.</summary>
    public const string FileName = "topics.json";

    private const int Version = 1;

    private SeedLexicon(IReadOnlyList<SeedTopic> topics)
    {
        Topics = [.. topics.OrderBy(topic => topic.Id, StringComparer.Ordinal)];
        Phrases = PhraseTable.Of(Topics.SelectMany((topic, i) => topic.Areas.SelectMany(area => area.Terms).Select(term => new Phrase(term.Text, i, term.Weight))));
    }

    /// <summary>No topics and no terms.</summary>
    public static SeedLexicon Empty { get; } = new([]);

    /// <summary>The topics, in ordinal order of their labels.</summary>
    public IReadOnlyList<SeedTopic> Topics { get; }

    /// <summary>The terms, compiled; categories are places in <see cref="Topics"/>.</summary>
    public PhraseTable Phrases { get; }

    /// <summary>Number of terms.</summary>
    public int TermCount => Topics.Sum(topic => topic.Areas.Sum(area => area.Terms.Count));

    /// <summary>Reads the seed file of a folder.</summary>
    /// <exception cref="SeedFileException">It is not there, or not in the format.</exception>
    public static SeedLexicon Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Parse(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new SeedFileException($"{path}: {exception.Message}");
        }
    }

    private static SeedLexicon Parse(JsonElement root)
    {
        if (root.GetProperty("version").GetInt32() != Version) throw new FormatException($"the version of a seed file is {Version}");
        var topics = root.GetProperty("topics").EnumerateArray().Select(ParseTopic).ToArray();
        var twice = topics.GroupBy(topic => topic.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? new SeedLexicon(topics) : throw new FormatException($"topic '{twice.Key}' stands twice");
    }

    private static SeedTopic ParseTopic(JsonElement topic)
    {
        var id = topic.GetProperty("id").GetString();
        if (string.IsNullOrWhiteSpace(id)) throw new FormatException("a topic has no id");
        var areas = topic.GetProperty("areas").EnumerateArray().Select(area => new SeedArea(
            area.GetProperty("name").GetString() ?? string.Empty,
            [.. area.GetProperty("terms").EnumerateArray().Select(term => ParseTerm(id, term))]));
        return new SeedTopic(id, [.. areas]);
    }

    private static SeedTerm ParseTerm(string topic, JsonElement element)
    {
        var term = element.ValueKind == JsonValueKind.String
            ? new SeedTerm(element.GetString()!, 1)
            : new SeedTerm(element.GetProperty("term").GetString() ?? string.Empty, element.TryGetProperty("weight", out var weight) ? weight.GetSingle() : 1);
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(term.Text, buffer);
        if (buffer.Count is 0 or > PhraseTable.MaxTokens) throw new FormatException($"term '{term.Text}' of topic '{topic}' has {buffer.Count} syllables, not 1 to {PhraseTable.MaxTokens}");
        return term.Weight is > 0 and <= 1 ? term : throw new FormatException($"term '{term.Text}' of topic '{topic}' has a weight outside 0 to 1");
    }
}
