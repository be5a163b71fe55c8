using System.Formats.Tar;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>The files in a tar that is packed with gzip, in the order in which they stand there: it can only be read forwards. Nothing is written.</summary>
internal static class TarInputs
{
    /// <summary>Opens the entries one after the other; the file is disposed of at the end.</summary>
    public static IEnumerable<OpenedInput> Open(FileStream file, InputFile archive, Action<Rejection> reject, ReadNotes? notes)
    {
        var budget = UnpackBudget.For(file);
        using var stream = new TarHeaderGuard(new BudgetedStream(new CompleteGzipStream(new SteadyFileStream(file)), budget));
        using var tar = new TarReader(stream, leaveOpen: true);
        var names = new EntryNames(archive, reject, notes);
        while (Next(tar, names) is { } entry)
        {
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes) continue;
            if (!names.HasRoom()) yield break;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            {
                names.Skip();
            }
            else if (names.Accept(entry.Name) is { } input)
            {
                // The reader itself passes over what is left of an entry, so its stream stays open.
                Stream data = new BudgetedStream(entry.DataStream ?? Stream.Null, budget, leaveOpen: true);
                yield return new OpenedInput(input, new ByteWindow(input.Gzip ? new BudgetedStream(new CompleteGzipStream(data), budget) : data, leaveOpen: false));
            }
        }

        names.Finish();
    }

    private static TarEntry? Next(TarReader tar, EntryNames names)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (InputDamageException problem)
        {
            names.Reject(problem.Message);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or InvalidOperationException or FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            names.Reject("the archive is damaged or cut short");
        }

        return null;
    }
}
