namespace MlPipeline.Learning.Vectors;

/// <summary>Options of the vectors that are learned from texts without labels.</summary>
public sealed record VectorOptions
{
    /// <summary>Terms that get a vector at most, 2 to 200,000: the most frequent ones. Default 40,000: with 64 dimensions a file under 3 MB.</summary>
    public int Terms { get; init; } = 40_000;

    /// <summary>Texts that a term must occur in, at least 1. Default 5: what is rarer has met too little company to tell what it is about.</summary>
    public int MinCount { get; init; } = 5;

    /// <summary>Terms that others are described by at most, 2 to 65,536: the most frequent ones. Default 8,192: more cost memory and time and hardly change the vectors.</summary>
    public int Contexts { get; init; } = 8192;

    /// <summary>Tokens to either side that count as company, 1–100. Default 30, the nearer the more: wide windows tell topics, narrow ones grammar (Levy and Goldberg 2014).</summary>
    public int Window { get; init; } = 30;

    /// <summary>Numbers a vector, 1–256. Default 64.</summary>
    public int Dimensions { get; init; } = 64;

    /// <summary>Passes of the power iteration, 0–20. Default 4: the singular values of text fall slowly.</summary>
    public int PowerIterations { get; init; } = 4;

    /// <summary>The power of the singular values that the dimensions are scaled by, 0–1. Default 0.5 (Levy, Goldberg and Dagan 2015, section 3.3).</summary>
    public double SingularValuePower { get; init; } = 0.5;

    /// <summary>Seed of the random start of the decomposition. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads, at least 1; the result does not depend on it. Default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public VectorOptions Validated()
    {
        Check(Terms is >= 2 and <= 200_000, nameof(Terms), Terms);
        Check(MinCount >= 1, nameof(MinCount), MinCount);
        Check(Contexts is >= 2 and <= CooccurrenceTable.MostContexts, nameof(Contexts), Contexts);
        Check(Window is >= 1 and <= 100, nameof(Window), Window);
        Check(Dimensions is >= 1 and <= 256, nameof(Dimensions), Dimensions);
        Check(PowerIterations is >= 0 and <= 20, nameof(PowerIterations), PowerIterations);
        Check(SingularValuePower is >= 0 and <= 1, nameof(SingularValuePower), SingularValuePower);
        Check(Threads >= 1, nameof(Threads), Threads);
        return this;
    }

    private static void Check(bool condition, string name, object value)
    {
        if (!condition) throw new ArgumentOutOfRangeException(name, value, "outside its range");
    }
}
