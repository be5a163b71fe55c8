using MlPipeline.Data.Inputs.Archives;

namespace MlPipeline.Data.Inputs;

/// <summary>Opens input files.</summary>
internal static class InputStreams
{
    /// <summary>Opens a file or, one after the other, the entries of an archive.</summary>
    /// <param name="file">The file.</param>
    /// <param name="standardInput">What to read for standard input; null is the process's own. It is left open.</param>
    /// <param name="counter">Told of the bytes read.</param>
    /// <param name="reject">Receives what cannot be opened, and why.</param>
    /// <param name="notes">Told of entries that are passed over.</param>
    public static IEnumerable<OpenedInput> OpenAll(InputFile file, Stream? standardInput, ReadCounter? counter, Action<Rejection> reject, ReadNotes? notes)
    {
        if (file.Kind is not (InputKind.Zip or InputKind.TarGzip)) return Open(file, standardInput, counter, reject) is { } window ? [new OpenedInput(file, window)] : [];
        if (OpenFile(file, reject) is not { } stream) return [];
        counter?.Follow(stream);
        return file.Kind == InputKind.Zip ? ZipInputs.Open(stream, file, reject, notes) : TarInputs.Open(stream, file, reject, notes);
    }

    /// <summary>Opens a file that is no archive, or says why not. Parameters as in <see cref="OpenAll"/>.</summary>
    public static ByteWindow? Open(InputFile file, Stream? standardInput, ReadCounter? counter, Action<Rejection> reject)
    {
        if (file.Path == InputFile.StandardInputPath) return new ByteWindow(standardInput ?? Console.OpenStandardInput(), leaveOpen: true);
        if (OpenFile(file, reject) is not { } stream) return null;
        counter?.Follow(stream);
        var steady = new SteadyFileStream(stream);
        return new ByteWindow(file.Gzip ? new BudgetedStream(new CompleteGzipStream(steady), UnpackBudget.For(stream)) : steady, leaveOpen: false);
    }

    private static FileStream? OpenFile(InputFile file, Action<Rejection> reject)
    {
        try
        {
            // The window is the buffer, a second one would only copy; but a zip's directory is read in small pieces.
            var bufferSize = file.Kind == InputKind.Zip ? 1 << 12 : 0;
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize, file.Kind == InputKind.Zip ? FileOptions.RandomAccess : FileOptions.SequentialScan);
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
