using System.Globalization;

namespace MlPipeline.Data.Inputs.Archives;

/// <summary>Counts what comes out of a packed file, over all its entries.</summary>
/// <param name="packedBytes">The packed file's length.</param>
internal sealed class UnpackBudget(long packedBytes)
{
    private readonly long most = ArchiveLimits.FreeBytes + (ArchiveLimits.MaxRatio * Math.Min(packedBytes, long.MaxValue / ArchiveLimits.MaxRatio / 2));
    private long unpacked;

    /// <summary>The budget of a file; a pipe's length is not known, so it has no bound.</summary>
    public static UnpackBudget For(FileStream file) => new(file.CanSeek ? file.Length : long.MaxValue);

    /// <summary>Takes bytes out.</summary>
    /// <exception cref="InputDamageException">There are too many.</exception>
    public void Spend(int count)
    {
        unpacked += count;
        if (unpacked > most)
            throw new InputDamageException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {ArchiveLimits.MaxRatio} times its size and is not read further"));
    }
}
