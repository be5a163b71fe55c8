using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlPipeline.Inference.Runs;

/// <summary>The lines of a journal: JSON Lines, the settings first, then a line a checkpoint.</summary>
internal static class JournalLines
{
    private const int Format = 1;
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public static byte[] Write(RunSettings settings) => Line(new SettingsLine(Format, settings.Values.ToDictionary(StringComparer.Ordinal)));

    public static byte[] Write(RunCheckpoint checkpoint) => Line(new CheckpointLine(
        checkpoint.Totals.Articles, checkpoint.Totals.Units, checkpoint.Totals.Auto, [.. checkpoint.Totals.ByLabel], checkpoint.Read.ToString("x16", CultureInfo.InvariantCulture), [.. checkpoint.Files], checkpoint.Rejected, checkpoint.IsComplete));

    /// <summary>The settings and the last checkpoint, null where there are none, and the length of the lines that could be read. What was cut off or damaged behind them is passed over.</summary>
    public static (RunSettings? Settings, RunCheckpoint? Last, int Length) Read(ReadOnlySpan<byte> journal)
    {
        RunSettings? settings = null;
        RunCheckpoint? last = null;
        var read = 0;
        while (journal[read..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            try
            {
                if (settings is null) settings = SettingsOf(journal.Slice(read, length));
                else last = CheckpointOf(journal.Slice(read, length));
            }
            catch (Exception problem) when (problem is JsonException or FormatException or OverflowException)
            {
                // A power cut may leave anything behind the last line that reached the disk.
                break;
            }

            read += length + 1;
        }

        return (settings, last, read);
    }

    private static RunSettings SettingsOf(ReadOnlySpan<byte> line)
    {
        var read = JsonSerializer.Deserialize<SettingsLine>(line, Options) ?? throw new JsonException("no settings");
        if (read.Journal != Format) throw new FormatException("another format");
        return new RunSettings([.. read.Settings]);
    }

    private static RunCheckpoint CheckpointOf(ReadOnlySpan<byte> line)
    {
        var read = JsonSerializer.Deserialize<CheckpointLine>(line, Options) ?? throw new JsonException("no checkpoint");
        return new RunCheckpoint(new RunTotals(read.Articles, read.Units, read.Auto, [.. read.Labels]), ulong.Parse(read.Read, NumberStyles.HexNumber, CultureInfo.InvariantCulture), [.. read.Files], read.Rejected, read.Complete);
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    private sealed record SettingsLine(int Journal, Dictionary<string, string> Settings);

    private sealed record CheckpointLine(long Articles, long Units, long Auto, long[] Labels, string Read, WrittenFile[] Files, long Rejected, bool Complete);
}
