namespace MlPipeline.Cli;

/// <summary>
/// Standard input whose reads end at once when the run is interrupted. The system's own read waits on for input that may never come, and a half-written
/// file would lie about until then.
/// </summary>
/// <param name="cancellation">The interruption.</param>
internal sealed class InterruptibleInput(CancellationToken cancellation) : Stream
{
    // A read that is given up may still write here, so the caller's buffer is not for it.
    private readonly byte[] buffer = new byte[1 << 16];
    private Stream? source;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> destination)
    {
        cancellation.ThrowIfCancellationRequested();
        var wanted = Math.Min(destination.Length, buffer.Length);
        source ??= Console.OpenStandardInput();
        var reading = Task.Run(() => source.Read(buffer, 0, wanted), CancellationToken.None);
        Task.WaitAny([reading], cancellation);
        var count = reading.GetAwaiter().GetResult();
        buffer.AsSpan(0, count).CopyTo(destination);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
