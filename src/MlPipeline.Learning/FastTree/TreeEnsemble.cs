namespace MlPipeline.Learning.FastTree;

/// <summary>
/// Boosted trees. Two classes have one score, the log-odds of class 1; more have a score each. The trees stand round after round, in a round one a score.
/// </summary>
public sealed class TreeEnsemble
{
    private TreeWalk? walk;

    /// <summary>What every row starts from, one value a score.</summary>
    public required double[] Start { get; init; }

    /// <summary>The trees.</summary>
    public required RegressionTree[] Trees { get; init; }

    /// <summary>Number of scores.</summary>
    public int Scores => Start.Length;

    private TreeWalk Walk => walk ??= new TreeWalk(Trees);

    /// <summary>The scores of a row.</summary>
    /// <param name="row">Features.</param>
    /// <param name="scores">Receives <see cref="Scores"/> values.</param>
    public void Score(ReadOnlySpan<float> row, Span<double> scores)
    {
        Start.CopyTo(scores);
        if (Trees.Length > 0) Walk.AddTo(row, scores[..Start.Length], Trees.Length);
    }

    /// <summary>Shares one score out among the features; with the value returned the contributions sum up to it.</summary>
    /// <param name="row">Features.</param>
    /// <param name="score">Which score.</param>
    /// <param name="contributions">Receives what each feature adds.</param>
    /// <returns>What no feature explains.</returns>
    public double Explain(ReadOnlySpan<float> row, int score, Span<double> contributions)
    {
        contributions.Clear();
        var constant = Start[score];
        for (var i = score; i < Trees.Length; i += Start.Length) constant += Trees[i].Explain(row, contributions);
        return constant;
    }
}
