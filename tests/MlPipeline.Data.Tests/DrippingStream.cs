namespace MlPipeline.Data.Tests;

/// <summary>Hands out a few bytes at a time, as pipes do, and can break at the end.</summary>
internal sealed class DrippingStream(byte[] bytes, int most = 1, Exception? atEnd = null) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var taken = Math.Min(Math.Min(count, most), bytes.Length - position);
        if (taken == 0 && atEnd is not null) throw atEnd;
        Array.Copy(bytes, position, buffer, offset, taken);
        position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
