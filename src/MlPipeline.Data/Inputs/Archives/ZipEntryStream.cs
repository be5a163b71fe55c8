using System.IO.Compression;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>An entry of a zip that is checked against its length and checksum: the runtime hands out what a damaged one gives in silence.</summary>
internal sealed class ZipEntryStream(ZipArchiveEntry entry) : ForwardStream
{
    // CRC-32 of ISO 3309, reflected.
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Enumerable.Range(0, 8).Aggregate((uint)index, (crc, _) => (crc >> 1) ^ ((crc & 1) * 0xEDB88320U)))];

    private readonly Stream unpacked = entry.Open();
    private long length;
    private uint crc = uint.MaxValue;

    /// <exception cref="InvalidDataException">The end is reached, and it is not what the directory says.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        length += count;
        foreach (var value in buffer[..count]) crc = (crc >> 8) ^ Table[(byte)(crc ^ value)];
        if (count == 0 && buffer.Length > 0 && (length != entry.Length || ~crc != entry.Crc32)) throw new InvalidDataException("the entry is damaged");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
