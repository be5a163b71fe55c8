using System.Buffers.Binary;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>
/// How large the directory at the end of a zip is (PKWARE APPNOTE 6.3, 4.3.14–4.3.16). The runtime reads all of it into objects before anything can be asked, so a file made of nothing
/// but directory would take memory many times its size.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Bytes from the directory's beginning to the end of the file; null where no end of a directory is found.</summary>
    public static long? LengthIn(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + LongestComment + LocatorLength)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndLength > tail.Length) return null;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue) start = LongStart(file, tail.AsSpan(0, end)) ?? 0;
        return file.Length - start;
    }

    private static long? LongStart(Stream file, ReadOnlySpan<byte> before)
    {
        if (before.Length < LocatorLength || !before[^LocatorLength..].StartsWith("PK\x06\x07"u8)) return null;
        var place = BinaryPrimitives.ReadInt64LittleEndian(before[^(LocatorLength - 8)..]);
        Span<byte> record = stackalloc byte[56];
        if (place < 0 || place > file.Length - record.Length) return null;
        file.Position = place;
        file.ReadExactly(record);
        return record.StartsWith("PK\x06\x06"u8) ? BinaryPrimitives.ReadInt64LittleEndian(record[48..]) : null;
    }
}
