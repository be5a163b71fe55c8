using MlPipeline.Text.Encodings;

namespace MlPipeline.Data.Inputs;

/// <summary>What reading has done to the input beside reading it: counted, so that a run can say so. One thread reads, any may look afterwards.</summary>
public sealed class ReadNotes
{
    private readonly SortedDictionary<string, long> legacy = new(StringComparer.Ordinal);

    /// <summary>Number of files in a one-byte encoding that were brought to Unicode, by encoding in ordinal order.</summary>
    public IReadOnlyDictionary<string, long> Converted => legacy;

    /// <summary>Number of letters that TCVN3 has only small and that were made capitals again.</summary>
    public long RestoredCapitals { get; private set; }

    /// <summary>The least confidence with which an encoding was told from the letters; 1 when none was.</summary>
    public double LeastConfidence { get; private set; } = 1;

    /// <summary>Entries of archives that were passed over because of their ending, or because they are links or devices.</summary>
    public long SkippedEntries { get; internal set; }

    /// <summary>Takes a decoded file into account.</summary>
    internal void Add(DecodedText decoded)
    {
        RestoredCapitals += decoded.RestoredCapitals;
        LeastConfidence = Math.Min(LeastConfidence, decoded.Confidence);
        if (!decoded.Encoding.StartsWith("utf", StringComparison.Ordinal)) legacy[decoded.Encoding] = legacy.GetValueOrDefault(decoded.Encoding) + 1;
    }
}
