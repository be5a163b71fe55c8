namespace MlPipeline.Data.Inputs.Archives;

/// <summary>How much an archive may make of itself.</summary>
internal static class ArchiveLimits
{
    /// <summary>Most entries that are looked at.</summary>
    public const int MaxEntries = 100_000;

    /// <summary>Largest directory of a zip in bytes: it is held in memory.</summary>
    public const int MaxDirectoryBytes = 16 << 20;

    /// <summary>Largest long name or other header of a tar in bytes: it is held in memory.</summary>
    public const int MaxHeaderBytes = 1 << 20;

    /// <summary>Bytes that may come out of each packed byte; text packs three to twenty times, what was made to burst a thousand times.</summary>
    public const long MaxRatio = 200;

    /// <summary>Bytes that may come out whatever the ratio.</summary>
    public const long FreeBytes = 64 << 20;
}
