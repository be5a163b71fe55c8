using System.Collections.Immutable;

namespace MlPipeline.Data.Inputs;

/// <summary>The endings that are read in one place; each may be followed by <c>.gz</c>. Letter case does not matter.</summary>
public sealed class InputEndings
{
    private const string GzipEnding = ".gz";
    private readonly ImmutableArray<(string Ending, InputKind Kind)> endings;

    private InputEndings(params ReadOnlySpan<(string, InputKind)> endings) => this.endings = [.. endings];

    /// <summary>What articles are read from: <c>.txt .html .htm .jsonl .csv .tsv</c>.</summary>
    public static InputEndings Articles { get; } = new(
        (".txt", InputKind.PlainText), (".html", InputKind.Html), (".htm", InputKind.Html),
        (".jsonl", InputKind.JsonLines), (".csv", InputKind.Csv), (".tsv", InputKind.Tsv));

    /// <summary>What labelled data is read from: <c>.jsonl .csv .tsv</c>.</summary>
    public static InputEndings Data { get; } = new((".jsonl", InputKind.JsonLines), (".csv", InputKind.Csv), (".tsv", InputKind.Tsv));

    /// <summary>The endings, for a message.</summary>
    public override string ToString() => string.Join(' ', endings.Select(each => each.Ending));

    /// <summary>The file with this path, or null when its ending is not read here.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="relativePath">The path that becomes its name once the ending is gone.</param>
    internal InputFile? FileAt(string path, string relativePath)
    {
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
}
