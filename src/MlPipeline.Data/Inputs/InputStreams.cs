namespace MlPipeline.Data.Inputs;

/// <summary>Opens input files.</summary>
internal static class InputStreams
{
    /// <summary>Opens a file, or says why not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="standardInput">What to read for standard input; null is the process's own. It is left open.</param>
    /// <param name="counter">Told of the bytes read.</param>
    /// <param name="reject">Receives the reason when null is returned.</param>
    public static ByteWindow? Open(InputFile file, Stream? standardInput, ReadCounter? counter, Action<Rejection> reject)
    {
        if (file.Path == InputFile.StandardInputPath) return new ByteWindow(standardInput ?? Console.OpenStandardInput(), leaveOpen: true);
        try
        {
            // The window is the buffer: a second one would only copy.
            var stream = new FileStream(
                file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            counter?.Follow(stream);
            return new ByteWindow(file.Gzip ? new CompleteGzipStream(stream) : stream, leaveOpen: false);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            reject(new Rejection(file.DisplayName, 0, "there is no such file"));
        }
        catch (UnauthorizedAccessException)
        {
            reject(new Rejection(file.DisplayName, 0, "reading the file is not allowed"));
        }
        catch (IOException)
        {
            reject(new Rejection(file.DisplayName, 0, "the file cannot be opened"));
        }

        return null;
    }
}
