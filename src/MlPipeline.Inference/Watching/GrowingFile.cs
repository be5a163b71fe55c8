namespace MlPipeline.Inference.Watching;

/// <summary>A file that is added to for as long as a watch runs, piece by piece: a piece that is not finished is taken back. It is there from its first piece on.</summary>
internal sealed class GrowingFile : IDisposable
{
    private readonly string path;
    private FileStream? stream;

    /// <summary>Names the file, and opens it where it is there already.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="length">How much of it counts; the rest is cut off.</param>
    public GrowingFile(string path, long length)
    {
        this.path = path;
        if (!File.Exists(path)) return;
        stream = Open();
        Finished = Math.Min(length, stream.Length);
        TakeBack();
    }

    /// <summary>Length of what is finished.</summary>
    public long Finished { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        stream ??= Open();
        stream.Write(bytes);
    }

    /// <summary>What was written since then is finished and outlives a power cut.</summary>
    public void Finish()
    {
        if (stream is null) return;
        stream.Flush(flushToDisk: true);
        Finished = stream.Length;
    }

    /// <summary>Takes back what is not finished.</summary>
    public void TakeBack()
    {
        if (stream is null) return;
        stream.SetLength(Finished);
        stream.Position = Finished;
    }

    public void Dispose() => stream?.Dispose();

    private FileStream Open() => new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
}
