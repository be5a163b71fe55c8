using System.Buffers;

namespace MlPipeline.Inference.Runs;

/// <summary>Bytes on their way to an output. Their memory is used again once they are disposed of; a new array a batch would be garbage of the kind that is collected last.</summary>
public sealed class OutputBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1 << 16;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int length;

    /// <summary>What was written; valid until it is disposed of.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, 1);
        if (bytes.Length - length < wanted) Grow(wanted);
        return bytes.AsMemory(length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var old = bytes;
        (bytes, length) = ([], 0);
        if (old.Length > 0) ArrayPool<byte>.Shared.Return(old);
    }

    private void Grow(int wanted)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, (long)length + wanted)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
