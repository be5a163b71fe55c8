using System.Collections.Immutable;

namespace MlPipeline.Data.Inputs;

/// <summary>The endings that are read in one place; each may be followed by <c>.gz</c>, but for archives. Letter case does not matter.</summary>
public sealed class InputEndings
{
    private const string GzipEnding = ".gz";
    private static readonly ImmutableArray<(string Ending, InputKind Kind)> Archives = [(".zip", InputKind.Zip), (".tar.gz", InputKind.TarGzip), (".tgz", InputKind.TarGzip)];
    private readonly ImmutableArray<(string Ending, InputKind Kind)> endings;

    private readonly bool archives;

    private InputEndings(bool archives, params ReadOnlySpan<(string, InputKind)> endings) => (this.archives, this.endings) = (archives, [.. endings]);

    /// <summary>What articles are read from: <c>.txt .html .htm .jsonl .csv .tsv</c>, and archives of these: <c>.zip .tar.gz .tgz</c>.</summary>
    public static InputEndings Articles { get; } = new(
        archives: true,
        (".txt", InputKind.PlainText), (".html", InputKind.Html), (".htm", InputKind.Html),
        (".jsonl", InputKind.JsonLines), (".csv", InputKind.Csv), (".tsv", InputKind.Tsv));

    /// <summary>What labelled data is read from: <c>.jsonl .csv .tsv</c>.</summary>
    public static InputEndings Data { get; } = new(archives: false, (".jsonl", InputKind.JsonLines), (".csv", InputKind.Csv), (".tsv", InputKind.Tsv));

    /// <summary>The endings with those of packed files, for a message.</summary>
    public string WithPacked => $"{this} and their .gz" + (archives ? ", " + string.Join(' ', Archives.Select(each => each.Ending)) : "");

    /// <summary>The endings, for a message.</summary>
    public override string ToString() => string.Join(' ', endings.Select(each => each.Ending));

    /// <summary>The file with this path, or null when its ending is not read here.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="relativePath">The path that becomes its name once the ending is gone.</param>
    /// <param name="inFolder">Whether the file was found in a folder; then the entries of an archive are named behind its path.</param>
    internal InputFile? FileAt(string path, string relativePath, bool inFolder = true)
    {
        if (archives && ArchiveKindOf(relativePath) is { } archive) return new InputFile(path, inFolder ? relativePath + '/' : "", archive, Gzip: false);
        var gzip = relativePath.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase);
        var plain = gzip ? relativePath[..^GzipEnding.Length] : relativePath;
        foreach (var (ending, kind) in endings)
        {
            if (!plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            var name = plain[..^ending.Length];
            // A file that is called by its ending alone keeps it: it has no other name.
            return new InputFile(path, name.Length == 0 || name.EndsWith('/') ? relativePath : name, kind, gzip);
        }

        return null;
    }

    /// <summary>Standard input under a name of its own: the ending says how it is read, what stands before it names the articles. Null when files with this ending are not read, or are packed.</summary>
    /// <param name="name">A relative path with <c>/</c> between its parts.</param>
    public InputFile? StandardInputNamed(string name) => FileAt(InputFile.StandardInputPath, name) is { Gzip: false, Kind: not (InputKind.Zip or InputKind.TarGzip) } file ? file : null;

    /// <summary>Whether a path has the ending of an archive.</summary>
    internal static bool IsArchive(string path) => ArchiveKindOf(path) is not null;

    private static InputKind? ArchiveKindOf(string path)
    {
        foreach (var (ending, kind) in Archives)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }
}
