using MlPipeline.Numerics;

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
    public static TreeEnsemble Learn(TreeExamples training, TreeExamples? heldOut, int classes, FastTreeOptions options)
    {
        options.Validated();
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        ArgumentOutOfRangeException.ThrowIfZero(training.Features.Rows);
        if (options.Monotone.Count > 0 && (classes != 2 || options.Monotone.Count != training.Features.Columns))
            throw new ArgumentException("monotone constraints need two classes and one entry a feature", nameof(options));

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
}

/// <summary>The scores of some rows as trees are added.</summary>
internal sealed class BoostingScores
{
    private readonly TreeExamples examples;
    private readonly double[] scores;

    public BoostingScores(TreeExamples examples, int classes, double[] start)
    {
        this.examples = examples;
        Objective = new BoostingObjective(examples.Labels, examples.Weights, classes);
        scores = new double[examples.Labels.Length * start.Length];
        Probabilities = new double[scores.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = start[i % start.Length];
        Update();
    }

    public BoostingObjective Objective { get; }

    public double[] Probabilities { get; }

    public double Loss() => Objective.Loss(Probabilities);

    public void Add(RegressionTree[] trees)
    {
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            for (var score = 0; score < trees.Length; score++) scores[(row * trees.Length) + score] += trees[score].Score(examples.Features.Row(row));
        }

        Update();
    }

    private void Update()
    {
        var width = Objective.Scores;
        for (var row = 0; row < examples.Labels.Length; row++) Objective.Probabilities(scores.AsSpan(row * width, width), Probabilities.AsSpan(row * width, width));
    }
}

/// <summary>The rounds of one boosting.</summary>
internal sealed class BoostingRun
{
    private readonly TreeExamples training;
    private readonly TreeGrower grower;
    private readonly FastTreeOptions options;
    private readonly BoostingScores scores;

    public BoostingRun(TreeExamples training, int classes, TreeGrower grower, FastTreeOptions options)
    {
        (this.training, this.grower, this.options) = (training, grower, options);
        Start = new BoostingObjective(training.Labels, training.Weights, classes).Start();
        scores = new BoostingScores(training, classes, Start);
    }

    public double[] Start { get; }

    public List<RegressionTree> Trees { get; } = [];

    /// <summary>Grows the trees of one round.</summary>
    public RegressionTree[] Next(int round)
    {
        var seed = options.Seed + (0x100000001UL * (ulong)(round + 1));
        var rows = Sample(training.Labels.Length, options.RowFraction, new SplitMix(seed));
        var trees = new RegressionTree[Start.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, score =>
        {
            var features = Sample(training.Features.Columns, options.FeatureFraction, new SplitMix(seed ^ SplitMix.Mix((ulong)score + 1)));
            var gradients = new double[training.Labels.Length];
            var curvatures = new double[training.Labels.Length];
            scores.Objective.Derive(score, scores.Probabilities, gradients, curvatures);
            trees[score] = grower.Grow(rows, features, gradients, curvatures);
        });
        scores.Add(trees);
        Trees.AddRange(trees);
        return trees;
    }

    // A random part, at least one, in ascending order.
    private static int[] Sample(int count, double fraction, SplitMix random)
    {
        var all = Enumerable.Range(0, count).ToArray();
        if (fraction >= 1) return all;
        random.Shuffle<int>(all);
        var sample = all[..Math.Max(1, (int)(count * fraction))];
        Array.Sort(sample);
        return sample;
    }
}
