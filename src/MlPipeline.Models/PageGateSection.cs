using MlPipeline.Features.Gate;
using MlPipeline.Features.Pages;

namespace MlPipeline.Models;

/// <summary>The second stage of web pages as bytes: the version of its features, the names of elements, then the trees.</summary>
internal static class PageGateSection
{
    private const int EntryBytes = sizeof(ulong) + sizeof(float);

    public static byte[] Write(PageGate? gate)
    {
        if (gate is null) return [];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(PageFigures.Version);
        writer.Write(gate.Words.Entries.Count);
        foreach (var (hash, score) in gate.Words.Entries)
        {
            writer.Write(hash);
            writer.Write(score);
        }

        TreeSection.Write(writer, gate.Trees);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the second stage of web pages; no bytes are none.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such stage.</exception>
    /// <exception cref="ModelFormatException">Its features are newer than this program.</exception>
    public static PageGate? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return null;
        var (words, trees) = TreeSection.Read(bytes, PageGateFeatures.Count, ReadWords);
        return new PageGate(trees, words);
    }

    private static PageWords ReadWords(BinaryReader reader)
    {
        var version = reader.ReadInt32();
        if (version > PageFigures.Version) throw new ModelFormatException(ModelFault.TooNew, $"the model has features of pages of version {version}, this program knows up to {PageFigures.Version}");
        var count = reader.ReadInt32();
        if (version < 1 || count < 0 || count > (reader.BaseStream.Length - reader.BaseStream.Position) / EntryBytes) throw new InvalidDataException("the names of elements contradict themselves");
        var entries = new KeyValuePair<ulong, float>[count];
        for (var i = 0; i < count; i++) entries[i] = new(reader.ReadUInt64(), reader.ReadSingle());
        return new PageWords(entries);
    }
}
