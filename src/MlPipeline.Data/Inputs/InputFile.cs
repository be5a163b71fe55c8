namespace MlPipeline.Data.Inputs;

/// <summary>One file to read.</summary>
/// <param name="Path">Where it is; <c>-</c> is standard input.</param>
/// <param name="Name">Its path relative to the given input with <c>/</c> between the parts and without its ending (<c>.gz</c> included); for a file that was
/// named itself, its name without the ending; for standard input <c>stdin</c>; for an archive what its entries' names begin with.</param>
/// <param name="Kind">How it is to be read.</param>
/// <param name="Gzip">Whether it is compressed.</param>
public sealed record InputFile(string Path, string Name, InputKind Kind, bool Gzip)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInputPath = "-";

    /// <summary>Standard input.</summary>
    public static InputFile StandardInput { get; } = new(StandardInputPath, "stdin", InputKind.Detected, Gzip: false);

    /// <summary>Whether this is standard input, whatever its name.</summary>
    public bool IsStandardInput => Path == StandardInputPath;

    /// <summary>The file as messages name it: its path, or <c>&lt;stdin&gt;</c>.</summary>
    public string DisplayName => IsStandardInput ? "<stdin>" : Path;
}
