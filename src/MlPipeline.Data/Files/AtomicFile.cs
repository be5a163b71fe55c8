namespace MlPipeline.Data.Files;

/// <summary>Writes files that are there whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Says early, before the work is done, that a file could not be written because of its folder.</summary>
    /// <param name="path">The target.</param>
    /// <exception cref="IOException">The path is a folder, or its folder does not exist.</exception>
    public static void CheckTarget(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"{path} is a folder");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw new IOException($"there is no folder {folder}");
    }

    /// <summary>The full path of a file, or of the file that a link leads to: a link stays one.</summary>
    internal static string ResolveLink(string path) => Path.GetFullPath(File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path);

    /// <summary>Writes beside the target, and puts the result in its place at the end; on any failure the target stays as it was and nothing is left behind.</summary>
    /// <param name="path">The target. A device is written to directly.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        CheckTarget(path);
        if (IsDevice(path))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            device.Flush();
            return;
        }

        var target = ResolveLink(path);
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Whether a path is a device. /dev/stdout, /dev/null and the shell's >(…) must not be replaced by a file.</summary>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
