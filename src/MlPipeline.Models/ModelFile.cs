using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Features.Phrases;
using MlPipeline.Models.Learned;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Models;

/// <summary>
/// The model file, little-endian: magic, version, a directory of sections, the sections, a checksum over all before it. <c>docs/formats.md</c> describes it byte
/// by byte. The same model gives the same bytes.
/// </summary>
public static class ModelFile
{
    /// <summary>The version that is written.</summary>
    public const int Version = 2;

    private const int HeaderBytes = 16;
    private const int EntryBytes = 24;
    private const int SeedBytes = 16;
    private const int Alignment = 64;

    private static ReadOnlySpan<byte> Magic => "MLPMODEL"u8;

    private enum Section
    {
        Head = 1,
        Ngrams,
        Shape,
        Seeds,
        SeedWeights,
        Bias,
        Gate,
        TopicTrees,
        Vectors,
        VectorWeights,
        Learned,
        PageGate,
    }

    /// <summary>The bytes of a model, read back and found to be the same model before they are returned.</summary>
    public static byte[] Write(TopicModel model)
    {
        var head = new ModelHead(CanonicalForm.Version, model.Labels, model.Encoder, model.SeedTopics, model.Calibration, model.Card);
        (Section Id, byte[] Content)[] sections =
        [
            (Section.Head, JsonSerializer.SerializeToUtf8Bytes(head, ModelHeadJson.Default.ModelHead)),
            (Section.Ngrams, model.Ngrams.Memory.ToArray()),
            (Section.Shape, BytesOf(model.ShapeWeights)),
            (Section.Seeds, SeedSection(model.Seeds)),
            (Section.SeedWeights, BytesOf(model.SeedWeights)),
            (Section.Bias, BytesOf(model.Bias)),
            (Section.Gate, GateSection.Write(model.Gate)),
            .. Optional(Section.TopicTrees, TreeSection.Write(model.TopicTrees)),
            .. Optional(Section.Vectors, model.Vectors is null ? [] : VectorFile.Write(model.Vectors)),
            .. Optional(Section.VectorWeights, BytesOf(model.VectorWeights)),
            .. Optional(Section.Learned, model.Learned is null ? [] : LearnedSection.Write(model.Learned)),
            .. Optional(Section.PageGate, PageGateSection.Write(model.PageGate)),
        ];

        var offset = Align(HeaderBytes + (sections.Length * EntryBytes));
        var bytes = new byte[sections.Aggregate(offset, (end, section) => checked(Align(end + section.Content.Length))) + Checksum.Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), sections.Length);
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = bytes.AsSpan(HeaderBytes + (i * EntryBytes), EntryBytes);
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)sections[i].Id);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], sections[i].Content.Length);
            sections[i].Content.CopyTo(bytes, offset);
            offset = Align(offset + sections[i].Content.Length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - Checksum.Bytes), Checksum.Of(bytes.AsSpan(0, bytes.Length - Checksum.Bytes)));
        Read(bytes);
        return bytes;
    }

    /// <summary>Reads a model. The n-gram table is used in place: the bytes must not change afterwards.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <exception cref="ModelFormatException">The bytes are no model, or damaged, or from a newer version.</exception>
    public static TopicModel Read(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < Magic.Length || !span[..Magic.Length].SequenceEqual(Magic)) throw new ModelFormatException(ModelFault.NotAModel, "not a model file");
        if (span.Length < HeaderBytes + Checksum.Bytes) throw Damaged("it is cut off");
        var version = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        if (version > Version) throw new ModelFormatException(ModelFault.TooNew, $"the model has format version {version}, this program reads up to {Version}");
        if (Checksum.Of(span[..^Checksum.Bytes]) != BinaryPrimitives.ReadUInt64LittleEndian(span[^Checksum.Bytes..])) throw Damaged("its checksum does not fit");
        if (version < 1) throw Damaged("its version is not a version");
        if (version < Version) throw new ModelFormatException(ModelFault.TooOld, $"the model has format version {version}, from before the first release; train it again for version {Version}");

        try
        {
            return ReadSections(bytes);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or ArgumentException)
        {
            throw new ModelFormatException(ModelFault.Damaged, $"the model file is damaged: {exception.Message}", exception);
        }
    }

    private static TopicModel ReadSections(ReadOnlyMemory<byte> bytes)
    {
        var head = JsonSerializer.Deserialize(Find(Section.Head).Span, ModelHeadJson.Default.ModelHead) ?? throw new InvalidDataException("its head is empty");
        if (head.TextRules > CanonicalForm.Version) throw new ModelFormatException(ModelFault.TooNew, $"the model has text rules {head.TextRules}, this program knows up to {CanonicalForm.Version}");
        if (head.Labels.Length == 0) throw new InvalidDataException("it has no labels");
        return new TopicModel
        {
            Labels = head.Labels,
            Encoder = head.Encoder.Validated(),
            SeedTopics = head.SeedTopics,
            Calibration = head.Calibration,
            Card = head.Card,
            Ngrams = new FeatureTable(Find(Section.Ngrams), head.Labels.Length, head.Encoder.Unit == TextUnit.Paragraph ? 2 : 1),
            ShapeWeights = FloatsOf(Find(Section.Shape).Span),
            Seeds = ReadSeeds(Find(Section.Seeds).Span),
            SeedWeights = FloatsOf(Find(Section.SeedWeights).Span),
            Vectors = ReadVectors(FindOrNull(Section.Vectors)),
            VectorWeights = FloatsOf((FindOrNull(Section.VectorWeights) ?? default).Span),
            Bias = FloatsOf(Find(Section.Bias).Span),
            Gate = GateSection.Read(Find(Section.Gate), GateFeatures.Count),
            PageGate = PageGateSection.Read(FindOrNull(Section.PageGate) ?? default),
            TopicTrees = TreeSection.Read(FindOrNull(Section.TopicTrees) ?? default, TopicTrees.FeatureCount(head.Labels.Length)),
            Learned = FindOrNull(Section.Learned) is { } learned ? LearnedSection.Read(learned.Span) : null,
        }.Validated();

        ReadOnlyMemory<byte> Find(Section section) => FindOrNull(section) ?? throw new InvalidDataException($"it has no section {section}");

        ReadOnlyMemory<byte>? FindOrNull(Section section)
        {
            var span = bytes.Span;
            var count = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
            if (count < 0 || count > (span.Length - HeaderBytes) / EntryBytes) throw new InvalidDataException("its directory is longer than the file");
            for (var i = 0; i < count; i++)
            {
                var entry = span.Slice(HeaderBytes + (i * EntryBytes), EntryBytes);
                if (BinaryPrimitives.ReadInt32LittleEndian(entry) != (int)section) continue;
                var (offset, length) = (BinaryPrimitives.ReadInt64LittleEndian(entry[8..]), BinaryPrimitives.ReadInt64LittleEndian(entry[16..]));
                if (offset < 0 || length < 0 || offset > span.Length - Checksum.Bytes || length > span.Length - Checksum.Bytes - offset) throw new InvalidDataException($"its section {section} lies outside the file");
                return bytes.Slice((int)offset, (int)length);
            }

            return null;
        }
    }

    // Inside a model they are a part of it: what is no file of vectors makes a damaged model.
    private static TermVectors? ReadVectors(ReadOnlyMemory<byte>? section)
    {
        try
        {
            return section is { } bytes ? VectorFile.Read(bytes.Span) : null;
        }
        catch (ModelFormatException exception) when (exception.Fault != ModelFault.TooNew)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    // What only some models have takes no place in the others.
    private static (Section Id, byte[] Content)[] Optional(Section id, byte[] content) => content.Length == 0 ? [] : [(id, content)];

    private static ModelFormatException Damaged(string reason) => new(ModelFault.Damaged, $"the model file is damaged: {reason}");

    private static int Align(int offset) => checked(offset + Alignment - 1) / Alignment * Alignment;

    private static byte[] BytesOf(float[] values)
    {
        var bytes = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), values[i]);
        return bytes;
    }

    private static float[] FloatsOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(float) != 0) throw new InvalidDataException("a section of numbers is cut off");
        var values = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        return values.AsSpan().ContainsAnyExceptInRange(-TopicModel.LargestWeight, TopicModel.LargestWeight) ? throw new InvalidDataException("a weight is impossible") : values;
    }

    private static byte[] SeedSection(PhraseTable seeds)
    {
        var entries = seeds.Entries.ToArray();
        var bytes = new byte[entries.Length * SeedBytes];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = bytes.AsSpan(i * SeedBytes, SeedBytes);
            BinaryPrimitives.WriteUInt64LittleEndian(entry, entries[i].Hash);
            BinaryPrimitives.WriteInt16LittleEndian(entry[8..], checked((short)entries[i].Category));
            BinaryPrimitives.WriteInt16LittleEndian(entry[10..], (short)(entries[i].HasMore ? 1 : 0));
            BinaryPrimitives.WriteSingleLittleEndian(entry[12..], entries[i].Weight);
        }

        return bytes;
    }

    private static PhraseTable ReadSeeds(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % SeedBytes != 0) throw new InvalidDataException("the seed terms are cut off");
        var entries = new PhraseEntry[bytes.Length / SeedBytes];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = bytes.Slice(i * SeedBytes, SeedBytes);
            entries[i] = new PhraseEntry(
                BinaryPrimitives.ReadUInt64LittleEndian(entry),
                BinaryPrimitives.ReadInt16LittleEndian(entry[10..]) != 0,
                BinaryPrimitives.ReadInt16LittleEndian(entry[8..]),
                BinaryPrimitives.ReadSingleLittleEndian(entry[12..]));
        }

        return new PhraseTable(entries);
    }
}
