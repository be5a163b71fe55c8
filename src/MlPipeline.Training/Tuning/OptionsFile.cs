using System.Globalization;
using System.Text.Json;
using MlPipeline.Training.Tuning.Fields;

namespace MlPipeline.Training.Tuning;

/// <summary>The file that <c>train --options</c> reads and <c>train --tune</c> writes: a JSON object with the options of a training (<c>docs/formats.md</c>).</summary>
public static class OptionsFile
{
    // All options together take about a thousand bytes; whatever is much longer is another file, or one without end.
    private const int MostBytes = 1 << 16;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="defaults">What a field that the file lacks is taken from, and all that is no field.</param>
    /// <exception cref="OptionsFileException">It is not in the format.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static TrainingOptions Read(string path, TrainingOptions defaults)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        var bytes = new byte[MostBytes + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        try
        {
            return count <= MostBytes ? Parse(bytes.AsMemory(0, count), defaults) : throw new FormatException($"it is longer than {MostBytes} bytes");
        }
        catch (Exception problem) when (SentenceOf(problem) is { } sentence)
        {
            throw new OptionsFileException($"{path}: not usable as options: {sentence}");
        }
    }

    /// <summary>Writes all options; reading them gives the same.</summary>
    public static void Write(Stream output, TrainingOptions options)
    {
        using (var json = new Utf8JsonWriter(output, Layout)) TrainingFields.Group.Write(json, options);
        output.WriteByte((byte)'\n');
    }

    /// <summary>The options as a model's card tells them: null where they are the defaults.</summary>
    internal static JsonElement? ForCard(TrainingOptions options)
    {
        var bytes = BytesOf(options);
        return bytes.AsSpan().SequenceEqual(BytesOf(new TrainingOptions())) ? null : JsonElement.Parse(bytes);
    }

    // Null for what is no fault of the file.
    private static string? SentenceOf(Exception problem) => problem switch
    {
        FormatException => problem.Message,
        JsonException json => string.Create(CultureInfo.InvariantCulture, $"it is not valid JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})"),

        // Types are checked before values are asked for, so only an escape can be what cannot be turned into text.
        InvalidOperationException => "an escape is half a surrogate pair",
        _ => null,
    };

    private static byte[] BytesOf(TrainingOptions options)
    {
        using var stream = new MemoryStream();
        Write(stream, options);
        return stream.ToArray();
    }

    private static TrainingOptions Parse(ReadOnlyMemory<byte> bytes, TrainingOptions defaults)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("it is not a JSON object");

        // Looked at first: in a later version other fields may be right.
        if (!root.TryGetProperty(TrainingFields.Version.Name, out var version)) throw new FormatException($"the field '{TrainingFields.Version.Name}' is missing");
        TrainingFields.Version.Read(defaults, version, TrainingFields.Version.Name);
        return TrainingFields.Group.Read(defaults, root, string.Empty);
    }
}

/// <summary>A file does not hold options of a training; the message names it and what is wrong with it in one sentence.</summary>
/// <param name="message">One sentence.</param>
public sealed class OptionsFileException(string message) : Exception(message);
