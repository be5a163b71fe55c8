namespace MlPipeline.Learning;

/// <summary>What a linear learner minimises beside the length of its weights.</summary>
public enum LinearLoss
{
    /// <summary>max(0, 1 − y f)²: the L2-loss support vector machine.</summary>
    SquaredHinge,

    /// <summary>ln(1 + e^(−y f)): logistic regression.</summary>
    Logistic,
}

/// <summary>How classes of different size count.</summary>
public enum ClassWeighting
{
    /// <summary>Every example counts the same.</summary>
    None,

    /// <summary>Positive examples of a class count rows / (classes · rows of the class) times: the positive examples of all classes count the same in sum (King and Zeng 2001).</summary>
    Balanced,
}

/// <summary>Options of the linear learner.</summary>
public sealed record LinearOptions
{
    /// <summary>The loss. Default: squared hinge, the better one on every set measured.</summary>
    public LinearLoss Loss { get; init; } = LinearLoss.SquaredHinge;

    /// <summary>Cost of errors against the length of the weights (C), over 0. Default 1.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>Weights of the classes. Default: none.</summary>
    public ClassWeighting Weighting { get; init; } = ClassWeighting.None;

    /// <summary>The learner stops when the duality gap is this share of the objective, 1e-6 to 0.5. Default 0.01.</summary>
    public double Tolerance { get; init; } = 0.01;

    /// <summary>Seed of the order in which examples are visited. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads, at least 1; the result does not depend on it. Default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public LinearOptions Validated()
    {
        if (!(Cost > 0) || !float.IsFinite(Cost)) throw new ArgumentOutOfRangeException(nameof(Cost), Cost, "the cost is over 0");
        if (Tolerance is not (>= 1e-6 and <= 0.5)) throw new ArgumentOutOfRangeException(nameof(Tolerance), Tolerance, "the tolerance goes from 1e-6 to 0.5");
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        return this;
    }
}
