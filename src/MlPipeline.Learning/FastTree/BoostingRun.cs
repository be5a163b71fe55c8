using MlPipeline.Numerics;

namespace MlPipeline.Learning.FastTree;

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
        var objective = new BoostingObjective(training.Labels, training.Weights, classes);
        Start = training.Offsets is null ? objective.Start() : new double[objective.Scores];
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
