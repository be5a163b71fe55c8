using System.Text;
using System.Text.Json;

namespace MlPipeline.Inference.Output;

/// <summary>The JSON object of a probability a label. Names and the ten thousand numbers of four decimals are kept as bytes, so that writing is copying. Not thread-safe.</summary>
internal sealed class ScoreObject
{
    private const int One = 10_000;
    private const int LongestNumber = 6;

    private static readonly byte[][] Numbers = [.. Enumerable.Range(0, One + 1).Select(steps => JsonSerializer.SerializeToUtf8Bytes((double)steps / One))];

    private readonly byte[][] names;
    private readonly byte[] bytes;

    /// <param name="labels">Names of the labels.</param>
    public ScoreObject(JsonEncodedText[] labels)
    {
        names = Array.ConvertAll(labels, label => Encoding.UTF8.GetBytes($",\"{label}\":"));
        bytes = new byte[2 + names.Sum(name => name.Length + LongestNumber)];
    }

    /// <summary>The object; valid until the next call.</summary>
    /// <param name="probabilities">For each label a probability of four decimals.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<double> probabilities)
    {
        var end = 0;
        for (var label = 0; label < names.Length; label++)
        {
            names[label].CopyTo(bytes, end);
            end += names[label].Length;
            var number = Numbers[(int)((probabilities[label] * One) + 0.5)];
            number.CopyTo(bytes, end);
            end += number.Length;
        }

        // The comma before the first name.
        bytes[0] = (byte)'{';
        bytes[end] = (byte)'}';
        return bytes.AsSpan(0, end + 1);
    }
}
