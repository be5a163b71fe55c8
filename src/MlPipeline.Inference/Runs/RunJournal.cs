namespace MlPipeline.Inference.Runs;

/// <summary>
/// The file beside an output that says how far its run has come. A checkpoint is written behind the bytes that it vouches for, and both reach the disk in this order; so after a kill or a power cut
/// the last line that can be read is true.
/// </summary>
public sealed class RunJournal : IDisposable
{
    private const int LargestRead = 64 << 20;
    private readonly string path;
    private readonly FileStream stream;
    private readonly int goodLength;

    private RunJournal(string path, FileStream stream, RunSettings? settings, RunCheckpoint? last, int goodLength)
    {
        this.goodLength = goodLength;
        this.path = path;
        this.stream = stream;
        Settings = settings;
        Last = last;
    }

    /// <summary>The settings of the run that left the journal; null when there was none.</summary>
    public RunSettings? Settings { get; private set; }

    /// <summary>How far that run came; null when it had no checkpoint yet.</summary>
    public RunCheckpoint? Last { get; private set; }

    /// <summary>Where the journal of an output lies.</summary>
    public static string PathOf(string output) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, $".{Path.GetFileName(output)}.journal");

    /// <summary>Opens the journal of an output, or begins one. One process at a time has it open.</summary>
    /// <exception cref="IOException">It cannot be opened, or another run writes the same output.</exception>
    public static RunJournal Open(string output)
    {
        var path = PathOf(output);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException problem) when (problem.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new IOException($"another run is writing {output}", problem);
        }

        var bytes = new byte[Math.Min(stream.Length, LargestRead)];
        stream.ReadExactly(bytes);
        var (settings, last, length) = JournalLines.Read(bytes);
        return new RunJournal(path, stream, settings, last, length);
    }

    /// <summary>Drops what the journal held and begins anew.</summary>
    public void Begin(RunSettings settings)
    {
        stream.SetLength(0);
        stream.Position = 0;
        stream.Write(JournalLines.Write(settings));
        Settings = settings;
        Last = null;
    }

    /// <summary>Goes on behind the last line that could be read.</summary>
    public void Continue()
    {
        stream.SetLength(goodLength);
        stream.Position = goodLength;
    }

    /// <summary>Adds a checkpoint and sees to it that it outlives a power cut. The files it vouches for are on the disk already.</summary>
    public void Add(RunCheckpoint checkpoint)
    {
        stream.Write(JournalLines.Write(checkpoint));
        stream.Flush(flushToDisk: true);
        Last = checkpoint;
    }

    /// <summary>Takes the journal away: the run is over.</summary>
    public void Delete()
    {
        stream.Dispose();
        File.Delete(path);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
