using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace MlPipeline.Inference.Memory;

/// <summary>The file of a memory of sources; <c>docs/formats.md</c> tells it byte by byte.</summary>
public static class MemoryFile
{
    private const int Version = 1;
    private const int HeadLength = 24;
    private const int ArticleLength = 12;
    private const int ParagraphLength = 16;

    private static ReadOnlySpan<byte> Magic => "MLPMEMRY"u8;

    /// <summary>The bytes of a memory.</summary>
    public static byte[] Write(SourceMemory memory)
    {
        var (articles, paragraphs) = (memory.Articles.Length, memory.Paragraphs.Length);
        var bytes = new byte[HeadLength + (articles * (long)ArticleLength) + (paragraphs * (long)ParagraphLength) + SHA256.HashSizeInBytes];
        var writer = new Cursor(bytes);
        Magic.CopyTo(bytes);
        writer.Skip(Magic.Length);
        foreach (var number in (ReadOnlySpan<int>)[Version, memory.Generations, articles, paragraphs]) writer.Write(number);
        foreach (var key in memory.Articles) writer.Write(key);
        foreach (var generation in memory.ArticleGenerations) writer.Write(generation);
        foreach (var key in memory.Paragraphs) writer.Write(key);
        foreach (var generation in memory.ParagraphGenerations) writer.Write(generation);
        foreach (var count in memory.Counts) writer.Write(count);
        SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes), bytes.AsSpan(^SHA256.HashSizeInBytes..));
        return bytes;
    }

    /// <summary>Reads a memory; no bytes at all are an empty one.</summary>
    /// <exception cref="InvalidDataException">They are no memory, or a damaged one, or one from a newer version.</exception>
    public static SourceMemory Read(byte[] bytes)
    {
        if (bytes.Length == 0) return SourceMemory.Empty;
        if (bytes.Length < HeadLength || !bytes.AsSpan().StartsWith(Magic)) throw new InvalidDataException("not a memory of sources");
        var reader = new Cursor(bytes);
        reader.Skip(Magic.Length);
        if (reader.ReadInt() is var version && version != Version) throw new InvalidDataException($"a memory of sources from another version ({version})");
        var (generations, articles, paragraphs) = (reader.ReadInt(), reader.ReadInt(), reader.ReadInt());
        var length = HeadLength + (articles * (long)ArticleLength) + (paragraphs * (long)ParagraphLength) + SHA256.HashSizeInBytes;
        if (generations < 0 || articles < 0 || paragraphs < 0 || length != bytes.Length || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
            throw new InvalidDataException("a damaged memory of sources");
        return new SourceMemory(generations, reader.ReadKeys(articles), reader.ReadInts(articles), reader.ReadKeys(paragraphs), reader.ReadInts(paragraphs), reader.ReadInts(paragraphs));
    }

    private ref struct Cursor(Span<byte> bytes)
    {
        private Span<byte> rest = bytes;

        public void Skip(int count) => rest = rest[count..];

        public void Write(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, value);
            Skip(sizeof(int));
        }

        public void Write(ulong value)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, value);
            Skip(sizeof(ulong));
        }

        public int ReadInt()
        {
            var value = BinaryPrimitives.ReadInt32LittleEndian(rest);
            Skip(sizeof(int));
            return value;
        }

        public ImmutableArray<int> ReadInts(int count)
        {
            var values = ImmutableArray.CreateBuilder<int>(count);
            for (var i = 0; i < count; i++) values.Add(ReadInt());
            return values.MoveToImmutable();
        }

        public ImmutableArray<ulong> ReadKeys(int count)
        {
            var values = ImmutableArray.CreateBuilder<ulong>(count);
            for (var i = 0; i < count; i++)
            {
                values.Add(BinaryPrimitives.ReadUInt64LittleEndian(rest));
                Skip(sizeof(ulong));
            }

            return values.MoveToImmutable();
        }
    }
}
