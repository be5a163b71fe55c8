using System.Buffers.Binary;

namespace MlPipeline.Models.Learned;

/// <summary>The fingerprints as bytes: number of texts, number of articles, the texts' hashes, their sketches, the articles' hashes.</summary>
internal static class LearnedSection
{
    private const int HeaderBytes = 8;
    private const int TextBytes = sizeof(ulong) + (TextSketch.Lanes * sizeof(ushort));

    public static byte[] Write(LearnedTexts learned)
    {
        var bytes = new byte[checked(HeaderBytes + (learned.Count * TextBytes) + (learned.Articles.Length * sizeof(uint)))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, learned.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), learned.Articles.Length);
        var place = HeaderBytes;
        foreach (var hash in learned.Hashes)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(place), hash);
            place += sizeof(ulong);
        }

        foreach (var sketch in learned.Sketches)
        {
            for (var lane = 0; lane < TextSketch.Lanes; lane++, place += sizeof(ushort)) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(place), sketch[lane]);
        }

        foreach (var article in learned.Articles)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(place), article);
            place += sizeof(uint);
        }

        return bytes;
    }

    /// <summary>Reads fingerprints; nothing is kept of the bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static LearnedTexts Read(ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length >= HeaderBytes);
        var (count, articleCount) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));

        // Never more than the bytes could hold, so a hostile count allocates nothing.
        Require(count >= 0 && articleCount >= 0 && HeaderBytes + ((long)count * TextBytes) + ((long)articleCount * sizeof(uint)) == bytes.Length);
        var hashes = bytes[HeaderBytes..];
        var sketches = hashes[(count * sizeof(ulong))..];
        var texts = new TextFingerprint[count];
        Span<ushort> lanes = stackalloc ushort[TextSketch.Lanes];
        for (var i = 0; i < count; i++)
        {
            for (var lane = 0; lane < lanes.Length; lane++) lanes[lane] = BinaryPrimitives.ReadUInt16LittleEndian(sketches[(((i * lanes.Length) + lane) * sizeof(ushort))..]);
            texts[i] = new TextFingerprint(BinaryPrimitives.ReadUInt64LittleEndian(hashes[(i * sizeof(ulong))..]), new TextSketch(lanes));
            Require(i == 0 || texts[i].Hash > texts[i - 1].Hash);
        }

        var names = sketches[(count * lanes.Length * sizeof(ushort))..];
        var articles = new uint[articleCount];
        for (var i = 0; i < articles.Length; i++)
        {
            articles[i] = BinaryPrimitives.ReadUInt32LittleEndian(names[(i * sizeof(uint))..]);
            Require(i == 0 || articles[i] > articles[i - 1]);
        }

        return new LearnedTexts(texts, articles);
    }

    private static void Require(bool condition)
    {
        if (!condition) throw new InvalidDataException("its fingerprints of texts contradict themselves");
    }
}
