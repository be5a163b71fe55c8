namespace MlPipeline.Data.Inputs;

/// <summary>
/// A file as it was when it was opened: what is added later is not read, so the end comes however fast it grows, and a file that was changed meanwhile is said to be. Pipes and
/// files without a length are read as they come.
/// </summary>
internal sealed class SteadyFileStream(FileStream file) : ForwardStream
{
    private readonly long length = file.CanSeek && file.Length > 0 ? file.Length : long.MaxValue;
    private readonly DateTime written = file.CanSeek ? File.GetLastWriteTimeUtc(file.SafeFileHandle) : default;
    private long read;

    /// <exception cref="InputDamageException">The end is reached, and the file is no longer what it was.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = file.Read(buffer[..(int)Math.Min(buffer.Length, length - read)]);
        read += count;
        if (count == 0 && buffer.Length > 0 && length < long.MaxValue && HasChanged()) throw new InputDamageException("the file changed while it was read");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }

    private bool HasChanged() => read != length || file.Length != length || File.GetLastWriteTimeUtc(file.SafeFileHandle) != written;
}
