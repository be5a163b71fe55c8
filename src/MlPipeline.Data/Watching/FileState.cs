namespace MlPipeline.Data.Watching;

/// <summary>What a file looks like from outside.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Ticks">When it was written last, in ticks of UTC.</param>
public readonly record struct FileState(long Length, long Ticks)
{
    /// <summary>The state of a file now; null when it is gone or cannot be looked at.</summary>
    public static FileState? Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists ? new FileState(info.Length, info.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
