using System.Globalization;
using System.IO.Compression;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>The entries of a zip, in ordinal order of their names like the files of a folder. Nothing is written.</summary>
internal static class ZipInputs
{
    private const int LinkType = 0xA000;
    private const int TypeMask = 0xF000;

    /// <summary>Opens the entries one after the other; the file is disposed of at the end.</summary>
    public static IEnumerable<OpenedInput> Open(FileStream file, InputFile archive, Action<Rejection> reject, ReadNotes? notes)
    {
        using (file)
        {
            var names = new EntryNames(archive, reject, notes);
            using var zip = OpenArchive(file, names);
            if (zip is null) yield break;
            var budget = UnpackBudget.For(file);
            foreach (var (input, entry) in Wanted(zip, names))
            {
                if (OpenEntry(input, entry, budget, reject) is { } window) yield return new OpenedInput(input, window);
            }

            names.Finish();
        }
    }

    private static ZipArchive? OpenArchive(FileStream file, EntryNames names)
    {
        try
        {
            if (ZipDirectory.LengthIn(file) is > ArchiveLimits.MaxDirectoryBytes)
            {
                names.Reject(string.Create(CultureInfo.InvariantCulture, $"the archive's directory is longer than {ArchiveLimits.MaxDirectoryBytes} bytes"));
                return null;
            }

            var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = zip.Entries;
            return zip;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            names.Reject("the archive is damaged or cut short");
            return null;
        }
    }

    private static (InputFile, ZipArchiveEntry)[] Wanted(ZipArchive zip, EntryNames names)
    {
        var wanted = new List<(InputFile File, ZipArchiveEntry Entry)>();
        foreach (var entry in zip.Entries)
        {
            // A name that ends with a slash is a folder.
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\')) continue;
            if (!names.HasRoom()) break;
            if (((entry.ExternalAttributes >> 16) & TypeMask) == LinkType) names.Skip();
            else if (names.Accept(entry.FullName) is { } file) wanted.Add((file, entry));
        }

        return [.. wanted.OrderBy(each => each.File.Path, StringComparer.Ordinal)];
    }

    private static ByteWindow? OpenEntry(InputFile input, ZipArchiveEntry entry, UnpackBudget budget, Action<Rejection> reject)
    {
        if (entry.IsEncrypted)
        {
            reject(new Rejection(input.DisplayName, 0, "the entry is encrypted"));
            return null;
        }

        try
        {
            Stream unpacked = new BudgetedStream(new ZipEntryStream(entry), budget);
            return new ByteWindow(input.Gzip ? new BudgetedStream(new CompleteGzipStream(unpacked), budget) : unpacked, leaveOpen: false);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException)
        {
            reject(new Rejection(input.DisplayName, 0, "the entry is damaged or packed in a way that is not read"));
            return null;
        }
    }
}
