namespace MlPipeline.Data.Inputs;

/// <summary>A stream and some bytes behind it.</summary>
internal sealed class StreamWithTail(Stream stream, byte[] tail) : ForwardStream
{
    private int tailRead;

    /// <summary>Whether bytes of the tail have been read.</summary>
    public bool IsInTail => tailRead > 0;

    public override int Read(Span<byte> buffer)
    {
        var count = IsInTail ? 0 : stream.Read(buffer);
        if (count > 0) return count;
        var rest = tail.AsSpan(tailRead);
        count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        tailRead += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
