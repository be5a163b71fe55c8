namespace MlPipeline.Evaluation.Resampling;

/// <summary>Where the sums that the figures are made of stand: first seven for each label, then single ones, then one a bin of confidence.</summary>
/// <param name="labels">Number of labels.</param>
internal readonly struct StatisticColumns(int labels)
{
    /// <summary>Primary labels given rightly.</summary>
    public const int Right = 0;

    private const int Singles = 10;

    public int Count => (7 * labels) + Singles + ConfidenceBins.Count;

    /// <summary>Primary labels in gold.</summary>
    public int Support => labels;

    /// <summary>Primary labels given.</summary>
    public int Given => 2 * labels;

    /// <summary>As <see cref="Right"/>, further labels included.</summary>
    public int AllRight => 3 * labels;

    /// <summary>As <see cref="Support"/>, further labels included.</summary>
    public int AllSupport => 4 * labels;

    /// <summary>As <see cref="Given"/>, further labels included.</summary>
    public int AllGiven => 5 * labels;

    /// <summary>Primary labels given to content.</summary>
    public int ContentGiven => 6 * labels;

    public int Rows => 7 * labels;

    public int Accepted => Rows + 1;

    public int Top2 => Rows + 2;

    public int Surprise => Rows + 3;

    public int Brier => Rows + 4;

    public int WrongDecisions => Rows + 5;

    public int Auto => Rows + 6;

    public int AutoRight => Rows + 7;

    public int Content => Rows + 8;

    public int ContentAccepted => Rows + 9;

    /// <summary>Share right minus confidence, summed over the rows of each bin.</summary>
    public int Gaps => Rows + Singles;
}
