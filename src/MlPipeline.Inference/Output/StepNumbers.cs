using System.Buffers.Binary;

namespace MlPipeline.Inference.Output;

/// <summary>The numbers of four decimals from 0 to 1 as JSON, without zeros at their end.</summary>
internal static class StepNumbers
{
    /// <summary>How much room <see cref="Write"/> wants: it writes all eight bytes of an entry, whatever the number's length.</summary>
    public const int MostBytes = sizeof(ulong);

    private const int LengthShift = 56;

    // The digits in the lower bytes, their count in the highest.
    private static readonly ulong[] Entries = [.. Enumerable.Range(0, FourDecimals.One + 1).Select(Entry)];

    /// <summary>Writes a number.</summary>
    /// <param name="steps">The number in ten-thousandths, 0 to 10,000.</param>
    /// <param name="target">Where to; what stands behind the number is overwritten, too.</param>
    /// <returns>Number of bytes.</returns>
    public static int Write(int steps, Span<byte> target)
    {
        var entry = Entries[steps];
        BinaryPrimitives.WriteUInt64LittleEndian(target, entry);
        return (int)(entry >> LengthShift);
    }

    private static ulong Entry(int steps)
    {
        Span<byte> digits = [(byte)('0' + (steps / FourDecimals.One)), (byte)'.', Digit(steps / 1000), Digit(steps / 100), Digit(steps / 10), Digit(steps), 0, 0];
        var length = digits[..6].TrimEnd((byte)'0').Length;
        if (length == 2) length = 1;
        return BinaryPrimitives.ReadUInt64LittleEndian(digits) | ((ulong)length << LengthShift);
    }

    private static byte Digit(int number) => (byte)('0' + (number % 10));
}
