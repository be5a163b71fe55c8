using Microsoft.Win32.SafeHandles;

namespace MlPipeline.Data.Files;

/// <summary>
/// A file on its way: it grows beside its target under a name of its own, can be taken up again after the process was ended, and takes the target's place when it is whole.
/// One process at a time has it open.
/// </summary>
public sealed class PartFile : IDisposable
{
    private const string Ending = ".part";
    private readonly RunningChecksum checksum = new();
    private readonly string target;
    private readonly string path;
    private FileStream? stream;
    private SafeFileHandle? handle;

    /// <summary>Names the file; nothing is opened yet.</summary>
    /// <param name="target">The target. A link is followed.</param>
    public PartFile(string target)
    {
        this.target = AtomicFile.ResolveLink(target);
        path = PathOf(this.target);
    }

    /// <summary>Number of bytes written, those before an interruption included.</summary>
    public long Length { get; private set; }

    /// <summary>CRC-32C of these bytes in hexadecimal digits.</summary>
    public string Checksum => checksum.Value;

    /// <summary>Whether the file is open.</summary>
    public bool IsOpen => stream is not null;

    /// <summary>Where the growing file of a target lies.</summary>
    public static string PathOf(string target) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}{Ending}");

    /// <summary>Begins with nothing; what an earlier process left is dropped.</summary>
    /// <exception cref="IOException">The file cannot be opened, or another process has it open.</exception>
    public void Begin()
    {
        Open();
        Cut(0);
    }

    /// <summary>Takes up what an earlier process left.</summary>
    /// <param name="length">How much of it counts; the rest is cut off.</param>
    /// <param name="wanted">The checksum that this much must have.</param>
    /// <returns>Whether it is there; otherwise the file is as after <see cref="Begin"/>.</returns>
    public bool TryContinue(long length, string wanted)
    {
        Open();
        if (stream!.Length >= length && TakeIn(stream, length) && Checksum == wanted)
        {
            Length = length;
            stream.SetLength(length);
            stream.Position = length;
            return true;
        }

        Cut(0);
        return false;
    }

    /// <summary>Whether an earlier process has already put these bytes into the target's place.</summary>
    public bool IsCommitted(long length, string wanted)
    {
        if (File.Exists(path) || !File.Exists(target)) return false;
        using var whole = new FileStream(target, FileMode.Open, FileAccess.Read);
        return whole.Length == length && TakeIn(whole, length) && Checksum == wanted;
    }

    /// <summary>Adds bytes.</summary>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream!.Write(bytes);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            // What the runtime makes of EFBIG: the file system, or a limit of the process, allows no larger file.
            throw new IOException($"{target} would be too large", problem);
        }

        checksum.Append(bytes);
        Length += bytes.Length;
    }

    /// <summary>Sees to it that what was added before outlives a power cut. It may be called on one thread while another one adds more: nothing here holds bytes back.</summary>
    public void Flush() => RandomAccess.FlushToDisk(handle!);

    /// <summary>Puts the file into the target's place.</summary>
    public void Commit()
    {
        Flush();
        Close();
        File.Move(path, target, overwrite: true);
    }

    /// <summary>Takes the file away if this process has it open; the target stays as it was.</summary>
    public void Discard()
    {
        if (!IsOpen) return;
        Close();
        File.Delete(path);
    }

    /// <summary>Takes away what an earlier process left.</summary>
    public void DropLeftover()
    {
        if (File.Exists(path)) Open();
        Discard();
    }

    /// <summary>Closes the file and leaves it where it is.</summary>
    public void Dispose() => Close();

    private void Open()
    {
        stream ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        handle = stream.SafeFileHandle;
    }

    private void Close()
    {
        stream?.Dispose();
        (stream, handle) = (null, null);
    }

    private void Cut(long length)
    {
        stream!.SetLength(length);
        stream.Position = length;
        Length = length;
        checksum.Reset();
    }

    private bool TakeIn(FileStream file, long length)
    {
        checksum.Reset();
        file.Position = 0;
        var buffer = new byte[1 << 16];
        for (var left = length; left > 0;)
        {
            var count = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (count == 0) return false;
            checksum.Append(buffer.AsSpan(0, count));
            left -= count;
        }

        return true;
    }
}
