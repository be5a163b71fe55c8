namespace MlPipeline.Evaluation.Resampling;

/// <summary>
/// Figures that are functions of sums over articles, and what each article adds to the sums. A resample then costs additions alone, however many rows there are: nothing is counted anew.
/// </summary>
internal abstract class ArticleFigures
{
    /// <summary>What each article adds.</summary>
    public abstract SparseRows Articles { get; }

    /// <summary>Number of figures.</summary>
    public abstract int Count { get; }

    /// <summary>Works the figures out.</summary>
    /// <param name="sums">The sums over articles, one a column of <see cref="Articles"/>.</param>
    /// <param name="figures">Receives <see cref="Count"/> figures; not a number where the sums say nothing about one.</param>
    public abstract void Compute(ReadOnlySpan<double> sums, Span<double> figures);
}
