using System.Globalization;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>Decides which entries of an archive are read, by their names.</summary>
/// <param name="archive">The archive.</param>
/// <param name="reject">Receives the entries that are refused.</param>
/// <param name="notes">Counts those that are passed over.</param>
internal sealed class EntryNames(InputFile archive, Action<Rejection> reject, ReadNotes? notes)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int entries;
    private bool isEmpty = true;

    /// <summary>Whether more entries may be looked at; says so when not.</summary>
    public bool HasRoom()
    {
        if (entries++ < ArchiveLimits.MaxEntries) return true;
        Reject(string.Create(CultureInfo.InvariantCulture, $"more than {ArchiveLimits.MaxEntries} entries; the others are not read"));
        return false;
    }

    /// <summary>The file that an entry is, or null when it is not read.</summary>
    /// <param name="name">The entry's name as the archive has it.</param>
    public InputFile? Accept(string name)
    {
        var path = Relative(name);
        if (path is null)
        {
            Reject($"the entry {Printable.Short(name)} leads out of the archive");
            return null;
        }

        if (!seen.Add(path))
        {
            Reject($"the entry {Printable.Short(path)} stands twice");
            return null;
        }

        if (InputEndings.IsArchive(path))
        {
            Reject($"the entry {Printable.Short(path)} is an archive itself and is not opened");
            return null;
        }

        if (InputEndings.Articles.FileAt($"{archive.Path}/{path}", path) is not { } file)
        {
            Skip();
            return null;
        }

        isEmpty = false;
        return file with { Name = archive.Name + file.Name };
    }

    /// <summary>Counts an entry that is passed over.</summary>
    public void Skip()
    {
        if (notes is not null) notes.SkippedEntries++;
    }

    /// <summary>Refuses the archive or an entry of it.</summary>
    public void Reject(string reason)
    {
        isEmpty = false;
        reject(new Rejection(archive.DisplayName, 0, reason));
    }

    /// <summary>Says so when the archive held nothing to read.</summary>
    public void Finish()
    {
        if (isEmpty) Reject($"no {string.Join(", ", InputEndings.Articles.ToString().Split(' '))} in the archive");
    }

    // Null for a name that is absolute or climbs. Nothing is ever written, but such a name is a trap or a mistake.
    private static string? Relative(string name)
    {
        var slashes = name.Replace('\\', '/');
        if (slashes.StartsWith('/') || (slashes.Length > 1 && char.IsAsciiLetter(slashes[0]) && slashes[1] == ':') || slashes.Contains('\0')) return null;
        var parts = slashes.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        return parts.Contains("..") ? null : string.Join('/', parts);
    }
}
