namespace MlPipeline.Learning.FastTree;

/// <summary>Options of gradient-boosted trees.</summary>
public sealed record FastTreeOptions
{
    /// <summary>Rounds at most, 1–10,000; a round grows one tree a class (one in all for two classes). Default 200.</summary>
    public int Rounds { get; init; } = 200;

    /// <summary>Leaves of a tree at most, 2–1,024. Default 8: features that are scores already need shallow trees.</summary>
    public int Leaves { get; init; } = 8;

    /// <summary>Rows that a leaf holds at least, 1 or more. Default 20.</summary>
    public int MinRowsPerLeaf { get; init; } = 20;

    /// <summary>Shrinkage: the share of each tree that is taken, over 0 and up to 1. Default 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Share of the rows that a round learns from, over 0 and up to 1. Default 0.8.</summary>
    public double RowFraction { get; init; } = 0.8;

    /// <summary>Share of the features that a tree may split on, over 0 and up to 1. Default 0.6.</summary>
    public double FeatureFraction { get; init; } = 0.6;

    /// <summary>Weight of the squared leaf values in the objective, 0 or more. Default 1.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Bins that a feature's values are put into at most, 2–255. Default 63.</summary>
    public int MaxBins { get; init; } = 63;

    /// <summary>Rounds without a better held-out loss after which the learner stops, 1 or more. Default 20; without held-out rows it never stops early.</summary>
    public int EarlyStoppingRounds { get; init; } = 20;

    /// <summary>
    /// For each feature 1 where the score must not fall as the feature grows, −1 where it must not rise, 0 for no constraint; empty for none at all, the default. Only for two classes.
    /// </summary>
    public IReadOnlyList<int> Monotone { get; init; } = [];

    /// <summary>Seed of the sampling. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads, at least 1; the result does not depend on it. Default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public FastTreeOptions Validated()
    {
        Check(Rounds is >= 1 and <= 10_000, nameof(Rounds), Rounds);
        Check(Leaves is >= 2 and <= 1024, nameof(Leaves), Leaves);
        Check(MinRowsPerLeaf >= 1, nameof(MinRowsPerLeaf), MinRowsPerLeaf);
        Check(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate);
        Check(RowFraction is > 0 and <= 1, nameof(RowFraction), RowFraction);
        Check(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), FeatureFraction);
        Check(L2 >= 0, nameof(L2), L2);
        Check(MaxBins is >= 2 and <= 255, nameof(MaxBins), MaxBins);
        Check(EarlyStoppingRounds >= 1, nameof(EarlyStoppingRounds), EarlyStoppingRounds);
        Check(Threads >= 1, nameof(Threads), Threads);
        Check(Monotone.All(direction => direction is >= -1 and <= 1), nameof(Monotone), Monotone.Count);
        return this;
    }

    private static void Check(bool condition, string name, object value)
    {
        if (!condition) throw new ArgumentOutOfRangeException(name, value, "outside its range");
    }
}
