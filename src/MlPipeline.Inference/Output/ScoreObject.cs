using System.Text;
using System.Text.Json;

namespace MlPipeline.Inference.Output;

/// <summary>The JSON object of a probability a label. Names are kept as bytes, so that writing is copying.</summary>
internal sealed class ScoreObject
{
    private readonly byte[][] names;

    /// <param name="labels">Names of the labels.</param>
    public ScoreObject(JsonEncodedText[] labels)
    {
        names = Array.ConvertAll(labels, label => Encoding.UTF8.GetBytes($",\"{label}\":"));
        MostBytes = 2 + names.Sum(name => name.Length) + (names.Length * StepNumbers.MostBytes);
    }

    /// <summary>How much room <see cref="Write"/> wants.</summary>
    public int MostBytes { get; }

    /// <summary>Writes the object.</summary>
    /// <param name="steps">For each label its probability in ten-thousandths.</param>
    /// <param name="target">Where to.</param>
    /// <returns>Number of bytes.</returns>
    public int Write(ReadOnlySpan<int> steps, Span<byte> target)
    {
        var end = 0;
        for (var label = 0; label < names.Length; label++)
        {
            names[label].CopyTo(target[end..]);
            end += names[label].Length;
            end += StepNumbers.Write(steps[label], target[end..]);
        }

        // The comma before the first name.
        target[0] = (byte)'{';
        target[end] = (byte)'}';
        return end + 1;
    }
}
