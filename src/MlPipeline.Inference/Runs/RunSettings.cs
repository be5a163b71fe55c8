using System.Collections.Immutable;

namespace MlPipeline.Inference.Runs;

/// <summary>What the bytes of a run depend on: a run is taken up again only where all of it is the same.</summary>
/// <param name="Values">What each thing is called in messages, and its value or fingerprint.</param>
public sealed record RunSettings(ImmutableArray<KeyValuePair<string, string>> Values)
{
    /// <summary>The things that are not as they were, for a message; null when there are none.</summary>
    public string? DifferenceTo(RunSettings before)
    {
        var changed = Values.Except(before.Values).Concat(before.Values.Except(Values)).Select(each => each.Key).Distinct(StringComparer.Ordinal).ToArray();
        return changed.Length == 0 ? null : string.Join(", ", changed);
    }
}
