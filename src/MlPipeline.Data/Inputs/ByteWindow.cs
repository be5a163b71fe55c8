using System.Buffers;

namespace MlPipeline.Data.Inputs;

/// <summary>
/// The bytes of a stream that are read but not yet used, in one piece. It grows on demand and only so far as its user lets it. Damage in the stream ends it
/// like the stream's end does.
/// </summary>
internal sealed class ByteWindow(Stream stream, bool leaveOpen) : IDisposable
{
    private const int FirstSize = 1 << 16;
    private const int LargestPooled = 1 << 20;
    private const int Growth = 4;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int start;
    private int end;
    private bool ended;

    /// <summary>Called before the stream is read; null for nothing.</summary>
    public Action? BeforeRead { get; set; }

    /// <summary>The bytes at hand; valid until the next call of another member.</summary>
    public ReadOnlySpan<byte> Unread => buffer.AsSpan(start, end - start);

    /// <summary>Number of bytes at hand.</summary>
    public int Length => end - start;

    /// <summary>Number of bytes used so far.</summary>
    public long Position { get; private set; }

    /// <summary>Why the stream ended early; null when it did not. What stands behind the last line break is then a fragment.</summary>
    public string? Damage { get; private set; }

    /// <summary>Marks bytes as used.</summary>
    public void Advance(int count)
    {
        start += count;
        Position += count;
    }

    /// <summary>Reads more bytes behind those at hand.</summary>
    /// <param name="limit">With more bytes than this at hand, none are read.</param>
    /// <returns>False at the end and at the limit.</returns>
    public bool Fill(int limit)
    {
        if (ended || Length > limit) return false;
        if (end == buffer.Length) MakeRoom(limit);
        BeforeRead?.Invoke();
        try
        {
            var count = stream.Read(buffer, end, buffer.Length - end);
            end += count;
            ended = count == 0;
        }
        catch (InputDamageException problem)
        {
            Break(problem.Message);
        }
        catch (InvalidDataException)
        {
            Break("the compressed data is damaged or cut short");
        }
        catch (IOException)
        {
            Break("reading failed");
        }

        return !ended;
    }

    /// <summary>Uses everything up to and with the next line break, however far away it is, in constant memory.</summary>
    public void SkipLine()
    {
        int lineBreak;
        while ((lineBreak = Unread.IndexOf((byte)'\n')) < 0)
        {
            Advance(Length);
            if (!Fill(0)) return;
        }

        Advance(lineBreak + 1);
    }

    /// <summary>Uses a byte-order mark of UTF-8 where the stream begins with one.</summary>
    /// <returns>False when it begins with one of UTF-16 instead.</returns>
    public bool SkipByteOrderMark()
    {
        while (Length < 3 && Fill(3))
        {
            // A pipe may hand out single bytes.
        }

        if (Unread.StartsWith("\uFEFF"u8)) Advance(3);
        return !Unread.StartsWith<byte>([0xFF, 0xFE]) && !Unread.StartsWith<byte>([0xFE, 0xFF]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!leaveOpen) stream.Dispose();
        Release(buffer);
        buffer = [];
        start = end = 0;
        ended = true;
    }

    private static void Release(byte[] array)
    {
        if (array.Length is > 0 and <= LargestPooled) ArrayPool<byte>.Shared.Return(array);
    }

    private void Break(string reason)
    {
        Damage = reason;
        ended = true;
    }

    private void MakeRoom(int limit)
    {
        var target = buffer;
        if (Length > buffer.Length / 2)
        {
            // Few large steps, for what is outgrown is garbage; and no last step that is hardly larger than the one before.
            var size = (long)buffer.Length * Growth < limit / 2 ? buffer.Length * Growth : limit + FirstSize;
            if (size > buffer.Length) target = size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        }

        Unread.CopyTo(target);
        if (!ReferenceEquals(target, buffer)) Release(buffer);
        buffer = target;
        end = Length;
        start = 0;
    }
}
