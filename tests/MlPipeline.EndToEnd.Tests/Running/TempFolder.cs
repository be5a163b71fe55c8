using System.IO.Compression;
using System.Text;

namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Root = Directory.CreateTempSubdirectory("mlpipeline-e2e-").FullName;

    public string Root { get; }

    /// <summary>Paths of all files below the folder, hidden ones too, in ordinal order.</summary>
    public string[] Files =>
        [.. Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    public string At(string relativePath) => Path.Combine(Root, relativePath);

    public string Write(string relativePath, string text) => Write(relativePath, Encoding.UTF8.GetBytes(text));

    public string Write(string relativePath, byte[] bytes)
    {
        var path = At(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteGzip(string relativePath, string text) => WriteGzipBytes(relativePath, Encoding.UTF8.GetBytes(text));

    public string WriteGzipBytes(string relativePath, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return Write(relativePath, packed.ToArray());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
