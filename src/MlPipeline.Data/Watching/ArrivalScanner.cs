using System.Collections.Immutable;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Watching;

/// <summary>A file that has arrived.</summary>
/// <param name="File">The file.</param>
/// <param name="RelativePath">Its path in the folder, with <c>/</c> between the parts.</param>
/// <param name="State">What it looked like when it was found settled.</param>
public sealed record Arrival(InputFile File, string RelativePath, FileState State);

/// <summary>
/// Looks through a folder again and again for files that are new and no longer being written: such a file has looked the same for a while, and nobody has it open for writing where that can be told.
/// </summary>
/// <param name="folder">The folder; everything below it is looked at.</param>
/// <param name="excluded">Full paths of files that are none of its business.</param>
/// <param name="settleTime">How long a file must look the same.</param>
public sealed class ArrivalScanner(string folder, ImmutableArray<string> excluded, TimeSpan settleTime)
{
    private readonly Dictionary<string, FileState> done = new(StringComparer.Ordinal);
    private Dictionary<string, (FileState State, TimeSpan Since)> waiting = new(StringComparer.Ordinal);

    /// <summary>Takes a file for done as long as it looks like this.</summary>
    public void MarkDone(string relativePath, FileState state) => done[relativePath] = state;

    /// <summary>Looks once.</summary>
    /// <param name="now">A clock that only goes forwards.</param>
    /// <returns>What has arrived, in ordinal order of the paths. It is reported again until it is marked as done.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder is gone.</exception>
    public IReadOnlyList<Arrival> Scan(TimeSpan now)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder {folder}");
        var arrivals = new List<Arrival>();
        var seen = new Dictionary<string, (FileState State, TimeSpan Since)>(StringComparer.Ordinal);
        foreach (var relativePath in FolderWalk.Of(folder, int.MaxValue).RelativePaths)
        {
            var path = Path.Combine(folder, relativePath);
            if (InputEndings.Articles.FileAt(path, relativePath) is not { } file || excluded.Contains(Path.GetFullPath(path)) || FileState.Of(path) is not { } state) continue;
            if (done.TryGetValue(relativePath, out var before) && before == state) continue;
            var since = waiting.TryGetValue(relativePath, out var then) && then.State == state ? then.Since : now;
            seen[relativePath] = (state, since);
            if (now - since >= settleTime && !OpenWriters.Has(path)) arrivals.Add(new Arrival(file, relativePath, state));
        }

        waiting = seen;
        return arrivals;
    }
}
