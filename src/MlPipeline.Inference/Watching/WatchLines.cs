using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlPipeline.Inference.Watching;

/// <summary>The lines of a watch's log: JSON Lines, each either the settings from here on or a file that is done.</summary>
internal sealed record WatchLine
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The settings; null in a line of a file.</summary>
    public Dictionary<string, string>? Settings { get; init; }

    /// <summary>The file's path in the folder; null in a line of settings.</summary>
    public string? File { get; init; }

    /// <summary>Its length.</summary>
    public long Length { get; init; }

    /// <summary>When it was written last.</summary>
    public long Ticks { get; init; }

    /// <summary>Length of the output behind it.</summary>
    public long Output { get; init; }

    /// <summary>Length of the list of rejected inputs behind it.</summary>
    public long Rejected { get; init; }

    /// <summary>Of each article labelled from it, a hash of its name and a digest of its content.</summary>
    public ulong[][]? Articles { get; init; }

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    /// <summary>Reads a line; null when it was cut off or damaged.</summary>
    public static WatchLine? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var read = JsonSerializer.Deserialize<WatchLine>(line, Options);
            var isFile = read is { File: not null, Settings: null, Articles: { } articles } && Array.TrueForAll(articles, each => each is { Length: 2 }) && read.Output >= 0 && read.Rejected >= 0;
            return isFile || read is { Settings: not null, File: null } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
