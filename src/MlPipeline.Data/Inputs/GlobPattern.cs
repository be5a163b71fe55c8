using System.IO.Enumeration;

namespace MlPipeline.Data.Inputs;

/// <summary>A path with wildcards: <c>*</c> is any part of a name, <c>?</c> one character of it, <c>**</c> any number of folders.</summary>
internal sealed class GlobPattern
{
    private const string AnyFolders = "**";
    private readonly string[] parts;

    private GlobPattern(string folder, string[] parts)
    {
        Folder = folder;
        this.parts = parts;
    }

    /// <summary>The folder to look in: what stands before the first part with a wildcard.</summary>
    public string Folder { get; }

    /// <summary>How many levels below <see cref="Folder"/> a match can lie.</summary>
    public int MaxDepth => parts.Contains(AnyFolders) ? int.MaxValue : parts.Length;

    /// <summary>Whether the text holds a wildcard.</summary>
    public static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>Takes a text with wildcards apart.</summary>
    public static GlobPattern Parse(string text)
    {
        var slashes = text.Replace(Path.DirectorySeparatorChar, '/');
        var fixedLength = slashes.LastIndexOf('/', slashes.AsSpan().IndexOfAny('*', '?')) + 1;
        var folder = fixedLength == 0 ? "." : slashes[..fixedLength];
        return new GlobPattern(folder, slashes[fixedLength..].Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a path relative to <see cref="Folder"/> matches.</summary>
    public bool Matches(string relativePath)
    {
        var names = relativePath.Split('/');
        var (part, name) = (0, 0);
        var (retryPart, retryName) = (-1, 0);
        while (name < names.Length)
        {
            if (part < parts.Length && parts[part] == AnyFolders)
            {
                // Only the latest "**" has to give way: what the earlier ones took was enough to get here.
                (retryPart, retryName) = (++part, name);
            }
            else if (part < parts.Length && FileSystemName.MatchesSimpleExpression(parts[part], names[name], ignoreCase: false))
            {
                part++;
                name++;
            }
            else if (retryPart >= 0)
            {
                part = retryPart;
                name = ++retryName;
            }
            else
            {
                return false;
            }
        }

        return parts.AsSpan(part).IndexOfAnyExcept(AnyFolders) < 0;
    }
}
