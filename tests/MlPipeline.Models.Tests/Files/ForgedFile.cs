using System.Buffers.Binary;
using System.Text;

namespace MlPipeline.Models.Tests.Files;

/// <summary>A model file that somebody has changed with care: the checksum fits again.</summary>
internal sealed class ForgedFile(TopicModel model)
{
    public const int Head = 1;
    public const int Ngrams = 2;
    public const int Shape = 3;
    public const int Seeds = 4;
    public const int SeedWeights = 5;
    public const int Bias = 6;
    public const int Gate = 7;
    public const int TopicTrees = 8;
    public const int Vectors = 9;
    public const int VectorWeights = 10;

    private byte[] bytes = ModelFile.Write(model);

    public Span<byte> All => bytes;

    /// <summary>The directory entry of a section: id, zero, offset, length.</summary>
    public Span<byte> Entry(int section)
    {
        var place = 16;
        while (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place)) != section) place += 24;
        return bytes.AsSpan(place, 24);
    }

    public Span<byte> Section(int section) => bytes.AsSpan((int)BinaryPrimitives.ReadInt64LittleEndian(Entry(section)[8..]), (int)BinaryPrimitives.ReadInt64LittleEndian(Entry(section)[16..]));

    /// <summary>Puts other content into a section, behind all others.</summary>
    public ForgedFile Replace(int section, byte[] content)
    {
        var start = bytes.Length - Checksum.Bytes;
        bytes = [.. bytes[..start], .. content, .. new byte[Checksum.Bytes]];
        BinaryPrimitives.WriteInt64LittleEndian(Entry(section)[8..], start);
        BinaryPrimitives.WriteInt64LittleEndian(Entry(section)[16..], content.Length);
        return this;
    }

    /// <summary>Changes the text of the head.</summary>
    public ForgedFile ReplaceInHead(string old, string changed)
    {
        var head = Encoding.UTF8.GetString(Section(Head));
        Assert.Contains(old, head, StringComparison.Ordinal);
        return Replace(Head, Encoding.UTF8.GetBytes(head.Replace(old, changed, StringComparison.Ordinal)));
    }

    public byte[] Signed()
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - Checksum.Bytes), Checksum.Of(bytes.AsSpan(0, bytes.Length - Checksum.Bytes)));
        return bytes;
    }
}
