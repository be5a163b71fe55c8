namespace MlPipeline.Inference.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Root = Directory.CreateTempSubdirectory("mlpipeline-inference-").FullName;

    public string Root { get; }

    /// <summary>Names of all files, hidden ones too, in ordinal order.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Root, "*", new EnumerationOptions { AttributesToSkip = 0 }).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>The folder as it is now: what a kill at this moment would leave.</summary>
    public TempFolder Copy()
    {
        var copy = new TempFolder();
        foreach (var name in Files)
        {
            // Not File.Copy: the files are locked.
            Directory.CreateDirectory(copy.Root);
            System.Diagnostics.Process.Start("cp", [At(name), copy.At(name)]).WaitForExit();
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
