using System.Collections.Immutable;

namespace MlPipeline.Data.Inputs;

/// <summary>
/// Everything below a folder. Links to files count as files; links to folders are not followed, so a walk always ends and meets nothing twice.
/// </summary>
internal sealed class FolderWalk
{
    // The defaults would pass over hidden and unreadable entries in silence.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly List<string> paths = [];
    private readonly List<Rejection> rejections = [];

    private FolderWalk()
    {
    }

    /// <summary>The files' paths relative to the folder, with <c>/</c> between the parts, in ordinal order.</summary>
    public ImmutableArray<string> RelativePaths { get; private set; }

    /// <summary>The folders that could not be read.</summary>
    public ImmutableArray<Rejection> Rejections { get; private set; }

    /// <summary>Number of links to folders.</summary>
    public int FolderLinks { get; private set; }

    /// <summary>Walks a folder.</summary>
    /// <param name="folder">Where to begin.</param>
    /// <param name="maxDepth">Levels of files to visit; 1 is the folder's own files.</param>
    public static FolderWalk Of(string folder, int maxDepth)
    {
        var walk = new FolderWalk();
        var pending = new Stack<(string Path, string Prefix, int Depth)>();
        pending.Push((folder, "", 1));
        while (pending.TryPop(out var next)) walk.Visit(next.Path, next.Prefix, next.Depth, maxDepth, pending);
        walk.paths.Sort(string.CompareOrdinal);
        walk.RelativePaths = [.. walk.paths];
        walk.Rejections = [.. walk.rejections.OrderBy(each => each.File, StringComparer.Ordinal)];
        return walk;
    }

    private void Visit(string path, string prefix, int depth, int maxDepth, Stack<(string, string, int)> pending)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos("*", Everything))
            {
                if (entry is not DirectoryInfo) paths.Add(prefix + entry.Name);
                else if (entry.LinkTarget is not null) FolderLinks++;
                else if (depth < maxDepth) pending.Push((Path.Combine(path, entry.Name), prefix + entry.Name + '/', depth + 1));
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            rejections.Add(new Rejection(path, 0, "the folder cannot be read"));
        }
    }
}
