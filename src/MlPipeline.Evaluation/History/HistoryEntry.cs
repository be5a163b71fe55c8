namespace MlPipeline.Evaluation.History;

/// <summary>One run in a history file.</summary>
public sealed record HistoryEntry
{
    /// <summary>When it ended, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The verb: <c>train</c>, <c>crossval</c> or <c>evaluate</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>The hash of the labelled data, by which runs on the same data are told from others.</summary>
    public required string Data { get; init; }

    /// <summary>Articles of the data.</summary>
    public required int Articles { get; init; }

    /// <summary>Labelled rows of the data.</summary>
    public required int Rows { get; init; }

    /// <summary>The options that have a bearing on the figures, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Options { get; init; }

    /// <summary>The figures, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Figures { get; init; }

    /// <summary>A figure by name; null where the run has none of that name.</summary>
    public double? Figure(string name)
    {
        foreach (var (key, value) in Figures)
        {
            if (key == name) return value;
        }

        return null;
    }
}
