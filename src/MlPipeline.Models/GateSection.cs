namespace MlPipeline.Models;

/// <summary>The second stage of paragraphs as bytes: the log-odds of closing boxes, then the trees. An empty section is no second stage.</summary>
internal static class GateSection
{
    public static byte[] Write(BoilerplateGate? gate)
    {
        if (gate is null) return [];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(gate.ClosingBoxOdds);
        TreeSection.Write(writer, gate.Trees);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a second stage whose trees look at features 0 to <paramref name="features"/> − 1.</summary>
    /// <exception cref="InvalidDataException">The bytes are no trees.</exception>
    public static BoilerplateGate? Read(ReadOnlyMemory<byte> bytes, int features)
    {
        if (bytes.IsEmpty) return null;
        var (closingBoxOdds, trees) = TreeSection.Read(bytes, features, reader => reader.ReadDouble());
        if (!(Math.Abs(closingBoxOdds) <= TopicModel.LargestWeight)) throw new InvalidDataException("the trees contradict themselves");
        return new BoilerplateGate(trees, closingBoxOdds);
    }
}
