namespace MlPipeline.Learning.FastTree;

/// <summary>
/// FastTree: gradient-boosted decision trees (Friedman 2001, "Greedy Function Approximation: A Gradient Boosting Machine"; sampling of rows: Friedman 2002; histograms and leaf-wise
/// growth: Ke et al. 2017, "LightGBM"). The trees of a round are grown in parallel, each from the same scores, so threads change nothing.
/// </summary>
public static class FastTreeLearner
{
    /// <summary>Grows an ensemble.</summary>
    /// <param name="training">What to learn from; at least one row.</param>
    /// <param name="heldOut">What to watch for early stopping; null grows all rounds.</param>
    /// <param name="classes">Number of classes, at least 2.</param>
    /// <param name="options">Options.</param>
    /// <returns>The ensemble. Where the examples have offsets it starts from 0: what it says is to be added to the offset of a row.</returns>
    /// <exception cref="ArgumentException">Offsets or monotone constraints do not fit the examples.</exception>
    public static TreeEnsemble Learn(TreeExamples training, TreeExamples? heldOut, int classes, FastTreeOptions options)
    {
        options.Validated();
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfZero(training.Features.Rows);
        if (options.Monotone.Count > 0 && (classes != 2 || options.Monotone.Count != training.Features.Columns))
            throw new ArgumentException("monotone constraints need two classes and one entry a feature", nameof(options));

        var scores = classes == 2 ? 1 : classes;
        if (!HasFittingOffsets(training, scores) || (heldOut is not null && (!HasFittingOffsets(heldOut, scores) || heldOut.Offsets is null != training.Offsets is null)))
            throw new ArgumentException("offsets need one value a score and row, for all examples or none", nameof(training));

        var bins = FeatureBins.Of(training.Features, options.MaxBins, options.Threads);
        var run = new BoostingRun(training, classes, new TreeGrower(bins, options), options);
        var watched = heldOut is null ? null : new BoostingScores(heldOut, classes, run.Start);
        var best = watched?.Loss() ?? 0;
        var kept = 0;
        for (var round = 0; round < options.Rounds; round++)
        {
            var trees = run.Next(round);
            if (watched is null) continue;
            watched.Add(trees);
            var loss = watched.Loss();
            if (loss < best) (best, kept) = (loss, run.Trees.Count);
            if (run.Trees.Count - kept >= options.EarlyStoppingRounds * trees.Length) break;
        }

        return new TreeEnsemble { Start = run.Start, Trees = [.. run.Trees.Take(watched is null ? run.Trees.Count : kept)] };
    }

    private static bool HasFittingOffsets(TreeExamples examples, int scores) => examples.Offsets is null || examples.Offsets.Length == examples.Labels.Length * scores;
}
