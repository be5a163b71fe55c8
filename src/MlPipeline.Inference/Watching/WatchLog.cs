using System.Text;
using MlPipeline.Data.Watching;
using MlPipeline.Inference.Runs;

namespace MlPipeline.Inference.Watching;

/// <summary>What a watch has labelled, beside its output: which files, which articles, and how long the output was behind each. One process at a time has it open.</summary>
internal sealed class WatchLog : IDisposable
{
    private readonly FileStream stream;
    private readonly Dictionary<ulong, ulong> articles = [];
    private readonly Dictionary<string, FileState> files = new(StringComparer.Ordinal);

    private WatchLog(FileStream stream) => this.stream = stream;

    /// <summary>The settings of the latest start; null when the log is new.</summary>
    public RunSettings? Settings { get; private set; }

    /// <summary>The files that are done.</summary>
    public IReadOnlyDictionary<string, FileState> Files => files;

    /// <summary>Length of the output behind the last file.</summary>
    public long Output { get; private set; }

    /// <summary>Length of the list of rejected inputs behind it.</summary>
    public long Rejected { get; private set; }

    /// <summary>Where the log of an output lies.</summary>
    public static string PathOf(string output) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, $".{Path.GetFileName(output)}.watch");

    /// <exception cref="IOException">It cannot be opened, or another watch has it open.</exception>
    public static WatchLog Open(string output)
    {
        var path = PathOf(output);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        }
        catch (IOException problem) when (problem.GetType() == typeof(IOException) && File.Exists(path))
        {
            throw new IOException($"another watch is writing {output}", problem);
        }

        var log = new WatchLog(stream);
        log.ReadAll();
        return log;
    }

    /// <summary>The digest of the article that was labelled under a name; null when none was.</summary>
    public ulong? DigestOf(ulong name) => articles.TryGetValue(name, out var digest) ? digest : null;

    /// <summary>Adds settings that hold from here on.</summary>
    public void Begin(RunSettings settings)
    {
        Settings = settings;
        Append(new WatchLine { Settings = settings.Values.ToDictionary(StringComparer.Ordinal) });
    }

    /// <summary>Adds a file that is done; what was written for it is on the disk already.</summary>
    public void Add(string file, FileState state, long output, long rejected, IReadOnlyCollection<(ulong Name, ulong Digest)> labelled)
    {
        var line = new WatchLine { File = file, Length = state.Length, Ticks = state.Ticks, Output = output, Rejected = rejected, Articles = [.. labelled.Select(each => new[] { each.Name, each.Digest })] };
        Append(line);
        Take(line);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void ReadAll()
    {
        long good = 0;
        using (var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true))
        {
            // A power cut may leave anything behind the last line that reached the disk.
            while (reader.ReadLine() is { } text && WatchLine.Read(Encoding.UTF8.GetBytes(text)) is { } line)
            {
                var end = good + Encoding.UTF8.GetByteCount(text) + 1;
                if (end > stream.Length) break;
                good = end;
                Take(line);
            }
        }

        stream.SetLength(good);
        stream.Position = good;
    }

    private void Take(WatchLine line)
    {
        if (line.Settings is { } settings)
        {
            Settings = new RunSettings([.. settings]);
            return;
        }

        files[line.File!] = new FileState(line.Length, line.Ticks);
        (Output, Rejected) = (line.Output, line.Rejected);
        foreach (var article in line.Articles!) articles[article[0]] = article[1];
    }

    private void Append(WatchLine line)
    {
        stream.Write(line.ToBytes());
        stream.Flush(flushToDisk: true);
    }
}
