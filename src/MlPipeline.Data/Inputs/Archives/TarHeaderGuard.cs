namespace MlPipeline.Data.Inputs.Archives;

/// <summary>
/// A tar on its way to <see cref="System.Formats.Tar.TarReader"/>, which takes memory for a long name or an extended header of whatever length its header claims: here such a claim is refused before it gets there.
/// </summary>
internal sealed class TarHeaderGuard(Stream tar) : ForwardStream
{
    private const int Block = 512;
    private const int SizeAt = 124;
    private const int SizeLength = 12;
    private const int TypeAt = 156;
    private readonly byte[] header = new byte[Block];
    private int headerRead;
    private long dataLeft;

    /// <exception cref="InvalidDataException">A header claims too much.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = tar.Read(buffer);
        Follow(buffer[..count]);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) tar.Dispose();
        base.Dispose(disposing);
    }

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var isData = dataLeft > 0;
            var count = (int)Math.Min(bytes.Length, isData ? dataLeft : Block - headerRead);
            if (isData)
            {
                dataLeft -= count;
            }
            else
            {
                bytes[..count].CopyTo(header.AsSpan(headerRead));
                headerRead += count;
                if (headerRead == Block) EndHeader();
            }

            bytes = bytes[count..];
        }
    }

    private void EndHeader()
    {
        headerRead = 0;
        var size = SizeOf(header.AsSpan(SizeAt, SizeLength));
        if (size < 0 || size > long.MaxValue - Block || (header[TypeAt] is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K' && size > ArchiveLimits.MaxHeaderBytes))
            throw new InvalidDataException("a header of the archive claims too much");
        dataLeft = (size + Block - 1) / Block * Block;
    }

    // Octal digits; or, where the first bit is set, a binary number.
    private static long SizeOf(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            long binary = field[0] & 0x7F;
            foreach (var value in field[1..])
            {
                if (binary > long.MaxValue >> 9) return -1;
                binary = (binary << 8) | value;
            }

            return binary;
        }

        long size = 0;
        foreach (var digit in field.Trim(" \0"u8))
        {
            if (digit is < (byte)'0' or > (byte)'7') return 0; // The reader refuses it itself.
            size = (size * 8) + digit - '0';
        }

        return size;
    }
}
