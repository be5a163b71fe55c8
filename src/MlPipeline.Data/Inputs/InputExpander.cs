using System.Collections.Immutable;

namespace MlPipeline.Data.Inputs;

/// <summary>
/// Turns the arguments of a command into files: a file, a folder with everything below it, a pattern with <c>* ? **</c>, or <c>-</c> for standard input.
/// </summary>
public sealed class InputExpander
{
    private readonly InputEndings accepted;
    private readonly ImmutableArray<InputFile>.Builder files = ImmutableArray.CreateBuilder<InputFile>();
    private readonly ImmutableArray<Rejection>.Builder rejections = ImmutableArray.CreateBuilder<Rejection>();
    private int skipped;

    private InputExpander(InputEndings accepted) => this.accepted = accepted;

    /// <summary>Expands the arguments in their order. What cannot be used is among the rejections; nothing is thrown for it.</summary>
    /// <param name="arguments">Files, folders, patterns and <c>-</c>. A pattern is only what is not a file's or a folder's own name; it matches files, not
    /// folders, and their names are relative to its part before the first wildcard.</param>
    /// <param name="accepted">The endings that are read.</param>
    public static InputSet Expand(IEnumerable<string> arguments, InputEndings accepted)
    {
        var expander = new InputExpander(accepted);
        foreach (var argument in arguments) expander.Add(argument);
        return new InputSet(expander.files.ToImmutable(), expander.rejections.ToImmutable(), expander.skipped);
    }

    private void Add(string argument)
    {
        if (argument == InputFile.StandardInputPath) AddStandardInput();
        else if (File.Exists(argument)) AddFile(argument);
        else if (Directory.Exists(argument)) AddFolder(argument, argument, _ => true, int.MaxValue, "in folder");
        else if (GlobPattern.IsPattern(argument)) AddPattern(GlobPattern.Parse(argument), argument);
        else Reject(argument, "there is no such file or folder");
    }

    private void AddStandardInput()
    {
        if (files.Contains(InputFile.StandardInput)) Reject(InputFile.StandardInput.DisplayName, "standard input can be read only once");
        else files.Add(InputFile.StandardInput);
    }

    private void AddFile(string path)
    {
        if (accepted.FileAt(path, Path.GetFileName(path), inFolder: false) is { } file) files.Add(file);
        else Reject(path, $"files with this ending are not read (but {accepted.WithPacked})");
    }

    private void AddPattern(GlobPattern pattern, string argument)
    {
        if (Directory.Exists(pattern.Folder)) AddFolder(pattern.Folder, argument, pattern.Matches, pattern.MaxDepth, "matches the pattern");
        else Reject(argument, "nothing matches the pattern");
    }

    private void AddFolder(string folder, string argument, Func<string, bool> wanted, int maxDepth, string where)
    {
        var walk = FolderWalk.Of(folder, maxDepth);
        rejections.AddRange(walk.Rejections);
        skipped += walk.FolderLinks;
        var before = files.Count;
        foreach (var relativePath in walk.RelativePaths.Where(wanted))
        {
            if (accepted.FileAt(Path.Combine(folder, relativePath), relativePath) is { } file) files.Add(file);
            else skipped++;
        }

        if (files.Count == before && walk.Rejections.IsEmpty) Reject(argument, $"no {string.Join(", ", accepted.ToString().Split(' '))} {where}");
    }

    private void Reject(string argument, string reason) => rejections.Add(new Rejection(argument, 0, reason));
}
