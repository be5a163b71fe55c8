using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace MlPipeline.Data.Files;

/// <summary>
/// CRC-32C (Castagnoli 1993; RFC 3720, appendix B.4) of bytes that come in pieces, however they are cut. It tells a file that was damaged or changed by accident, at a fraction of what a cryptographic hash costs for every
/// byte written.
/// </summary>
internal sealed class RunningChecksum
{
    private uint crc = uint.MaxValue;

    /// <summary>The checksum of all bytes so far, eight hexadecimal digits.</summary>
    public string Value => (~crc).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Begins anew.</summary>
    public void Reset() => crc = uint.MaxValue;

    /// <summary>Takes in bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        var sum = crc;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var each in bytes) sum = BitOperations.Crc32C(sum, each);
        crc = sum;
    }
}
