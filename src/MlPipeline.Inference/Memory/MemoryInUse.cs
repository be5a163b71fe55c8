using System.Security.Cryptography;

namespace MlPipeline.Inference.Memory;

/// <summary>A memory file held by one run, so that no other adds to it meanwhile and what it adds is not lost.</summary>
public sealed class MemoryInUse : IDisposable
{
    private readonly string path;
    private readonly FileStream stream;

    private MemoryInUse(string path, FileStream stream, byte[] bytes)
    {
        (this.path, this.stream) = (path, stream);
        Snapshot = MemoryFile.Read(bytes);
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The memory as it is at the run's beginning.</summary>
    public SourceMemory Snapshot { get; }

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; }

    /// <summary>Takes a memory file into use; where there is none, an empty one.</summary>
    /// <exception cref="IOException">It cannot be opened or read, or another run has it in use.</exception>
    /// <exception cref="InvalidDataException">It is no memory, or a damaged one, or one from a newer version.</exception>
    public static MemoryInUse Open(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException problem) when (problem.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new IOException($"another run has the memory {path} in use", problem);
        }

        try
        {
            if (stream.Length > Array.MaxLength) throw new InvalidDataException("a memory of sources that is too large");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new MemoryInUse(path, stream, bytes);
        }
        catch (InvalidDataException problem)
        {
            stream.Dispose();
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
    }

    /// <summary>Gives the file back; one that was made for this run and has received nothing is taken away.</summary>
    public void Dispose()
    {
        if (!stream.CanRead) return;
        var isEmpty = stream.Length == 0;
        stream.Dispose();
        if (isEmpty && new FileInfo(path) is { Exists: true, Length: 0 }) File.Delete(path);
    }
}
