namespace MlPipeline.Data.Inputs;

/// <summary>Tells how many bytes of the files have been read so far, packed ones as packed. One thread reads the files, any may look.</summary>
public sealed class ReadCounter
{
    private long before;
    private long expectedEnd;
    private FileStream? current;

    /// <summary>Bytes read so far; standard input is not counted.</summary>
    public long Read
    {
        get
        {
            try
            {
                return Volatile.Read(ref before) + (Volatile.Read(ref current)?.Position ?? 0);
            }
            catch (ObjectDisposedException)
            {
                // The file was closed between the two look-ups; the next one is counted from its start.
                return Volatile.Read(ref before);
            }
        }
    }

    internal void Follow(FileStream stream)
    {
        before = expectedEnd;
        expectedEnd = before + (stream.CanSeek ? stream.Length : 0);
        current = stream.CanSeek ? stream : null;
    }
}
