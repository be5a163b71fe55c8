using System.Buffers.Binary;

namespace MlPipeline.Models;

/// <summary>
/// The 64-bit checksum at the end of a model file. Every step is a bijection of the running value and injective in the eight bytes taken in, so a change
/// within any eight aligned bytes is always found. It guards against damage, not against forgery.
/// </summary>
internal static class Checksum
{
    /// <summary>Number of bytes that it takes in a file.</summary>
    public const int Bytes = 8;

    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Prime ^ (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        bytes.CopyTo(rest);
        return Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
    }

    private static ulong Step(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Prime;
        return hash ^ (hash >> 29);
    }
}
