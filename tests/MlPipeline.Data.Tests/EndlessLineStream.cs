namespace MlPipeline.Data.Tests;

/// <summary>One line of the given length and a short text behind it, without holding either line in memory.</summary>
internal sealed class EndlessLineStream(long length, byte filler, byte[] behind) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken;
        if (position < length)
        {
            taken = (int)Math.Min(count, length - position);
            buffer.AsSpan(offset, taken).Fill(filler);
        }
        else
        {
            taken = (int)Math.Min(count, length + behind.Length - position);
            behind.AsSpan((int)(position - length), taken).CopyTo(buffer.AsSpan(offset));
        }

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
