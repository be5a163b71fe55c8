using System.Buffers.Binary;
using System.Runtime.InteropServices;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Models;

/// <summary>
/// The file of term vectors, little-endian: magic, version, text rules, counts and scale; the hashes, rising; the inverse document frequencies; the components; a checksum
/// over all before it. <c>docs/formats.md</c> describes it byte by byte. The same vectors give the same bytes.
/// </summary>
public static class VectorFile
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    private const int HeaderBytes = 32;

    private static ReadOnlySpan<byte> Magic => "MLPVECTR"u8;

    /// <summary>The bytes of a file, read back and found sound before they are returned.</summary>
    /// <exception cref="ModelFormatException">The vectors cannot be a file.</exception>
    public static byte[] Write(TermVectors vectors)
    {
        var bytes = new byte[checked((int)Length(vectors.Count, vectors.Dimensions))];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), CanonicalForm.Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), vectors.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(20), vectors.Dimensions);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(24), vectors.Scale);
        var place = HeaderBytes;
        foreach (var hash in vectors.Hashes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(place), hash);
            place += sizeof(ulong);
        }

        vectors.Frequencies.CopyTo(bytes.AsSpan(place));
        MemoryMarshal.AsBytes(vectors.AllComponents).CopyTo(bytes.AsSpan(place + vectors.Count));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - Checksum.Bytes), Checksum.Of(bytes.AsSpan(0, bytes.Length - Checksum.Bytes)));
        Read(bytes);
        return bytes;
    }

    /// <summary>Reads vectors; nothing is kept of the bytes.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <exception cref="ModelFormatException">The bytes are no vectors, or damaged, or from a newer version.</exception>
    public static TermVectors Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Magic.Length || !bytes[..Magic.Length].SequenceEqual(Magic)) throw new ModelFormatException(ModelFault.NotAModel, "not a file of vectors");
        Require(bytes.Length >= HeaderBytes + Checksum.Bytes, "it is cut off");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version > Version) throw TooNew($"the vectors have format version {version}, this program reads up to {Version}");
        Require(Checksum.Of(bytes[..^Checksum.Bytes]) == BinaryPrimitives.ReadUInt64LittleEndian(bytes[^Checksum.Bytes..]), "its checksum does not fit");
        Require(version >= 1, "its version is not a version");
        var textRules = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        if (textRules > CanonicalForm.Version) throw TooNew($"the vectors have text rules {textRules}, this program knows up to {CanonicalForm.Version}");
        Require(textRules >= 1, "its text rules are none");

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]);
        var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes[24..]);
        Require(count >= 1 && dimensions is >= 1 and <= TermVectors.MostDimensions && Length(count, dimensions) == bytes.Length, "its counts do not fit its length");
        Require(scale is > 0 and <= TopicModel.LargestWeight, "its scale is impossible");
        Require(BinaryPrimitives.ReadInt32LittleEndian(bytes[28..]) == 0, "its header holds something unknown");
        return ReadTables(bytes[HeaderBytes..^Checksum.Bytes], count, dimensions, scale);
    }

    private static TermVectors ReadTables(ReadOnlySpan<byte> tables, int count, int dimensions, float scale)
    {
        var hashes = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(tables[(i * sizeof(ulong))..]);
            Require(i == 0 || hashes[i] > hashes[i - 1], "its terms are out of order");
        }

        tables = tables[(count * sizeof(ulong))..];
        var components = MemoryMarshal.Cast<byte, sbyte>(tables[count..]).ToArray();
        Require(!components.AsSpan().Contains(sbyte.MinValue), "a component is impossible");
        return new TermVectors(dimensions, scale, hashes, tables[..count].ToArray(), components);
    }

    private static long Length(int count, int dimensions) => HeaderBytes + ((long)count * (sizeof(ulong) + 1 + dimensions)) + Checksum.Bytes;

    private static void Require(bool condition, string reason)
    {
        if (!condition) throw new ModelFormatException(ModelFault.Damaged, $"the file of vectors is damaged: {reason}");
    }

    private static ModelFormatException TooNew(string message) => new(ModelFault.TooNew, message);
}
