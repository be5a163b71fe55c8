using System.IO.Compression;

namespace MlPipeline.Data.Inputs;

/// <summary>
/// Unpacks gzip and throws <see cref="InvalidDataException"/> where the data is damaged or cut short. The runtime's own stream takes a file that was cut short
/// for a complete one, and rows would be missing in silence (its switch for this holds for the process and only if set before anything else is unpacked). So a
/// small gzip member of known content is put behind the file, as the format allows: it comes out unharmed exactly when the member before it was complete.
/// </summary>
internal sealed class CompleteGzipStream : ForwardStream
{
    private static readonly byte[] Mark = [.. "end of the input"u8];
    private static readonly byte[] MarkMember = Pack(Mark);

    private readonly StreamWithTail packed;
    private readonly GZipStream unpacked;
    private bool ended;

    /// <summary>Unpacks a stream, which is disposed of together with this one.</summary>
    public CompleteGzipStream(Stream stream)
    {
        packed = new StreamWithTail(stream, MarkMember);
        unpacked = new GZipStream(packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (ended) return 0;
        var count = unpacked.Read(buffer);
        // More input is asked for only when all output of the input before is handed out, so a read that has reached the tail returns nothing but its content.
        if (!packed.IsInTail) return count;
        ended = true;
        if (!IsMark(buffer[..count])) throw new InvalidDataException("the gzip data is cut short");
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }

    private bool IsMark(ReadOnlySpan<byte> beginning)
    {
        if (!Mark.AsSpan().StartsWith(beginning)) return false;
        Span<byte> rest = stackalloc byte[Mark.Length + 1];
        var count = unpacked.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false);
        return Mark.AsSpan(beginning.Length).SequenceEqual(rest[..count]);
    }
}
