using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.FastTree;

/// <summary>Rows for boosted trees, and what an ensemble says of them.</summary>
internal static class TreeProblems
{
    /// <summary>Few rows, nothing sampled, nothing held back: what can be learned is learned.</summary>
    public static readonly FastTreeOptions Eager = new() { Rounds = 60, MinRowsPerLeaf = 1, RowFraction = 1, FeatureFraction = 1, LearningRate = 0.3, Threads = 1 };

    public static TreeExamples Of(params (int Label, float[] Features)[] rows) =>
        new(new DenseMatrix([.. rows.SelectMany(row => row.Features)], rows[0].Features.Length), [.. rows.Select(row => row.Label)], [.. rows.Select(_ => 1f)]);

    /// <summary>Rows of random features; the label is drawn from the row.</summary>
    public static TreeExamples Random(int rows, int columns, ulong seed, Func<float[], SplitMix, int> label)
    {
        var random = new SplitMix(seed);
        return Of([.. Enumerable.Range(0, rows).Select(_ =>
        {
            var features = Enumerable.Range(0, columns).Select(_ => (random.Next(20001) - 10000) / 10000f).ToArray();
            return (label(features, random), features);
        })]);
    }

    /// <summary>Two classes by two features, one label in five wrong.</summary>
    public static TreeExamples Noisy(int rows, int columns, ulong seed) =>
        Random(rows, columns, seed, (features, random) => random.Next(5) == 0 ? random.Next(2) : features[0] + (0.5f * features[1]) > 0 ? 1 : 0);

    public static double[] Scores(TreeEnsemble ensemble, ReadOnlySpan<float> row)
    {
        var scores = new double[ensemble.Scores];
        ensemble.Score(row, scores);
        return scores;
    }

    public static double[] Scores(TreeEnsemble ensemble, TreeExamples examples) =>
        [.. Enumerable.Range(0, examples.Labels.Length).SelectMany(row => Scores(ensemble, examples.Features.Row(row)))];

    /// <summary>Share of the rows whose most likely class is theirs.</summary>
    public static double Accuracy(TreeEnsemble ensemble, TreeExamples examples)
    {
        var right = 0;
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            var scores = Scores(ensemble, examples.Features.Row(row));
            var predicted = scores.Length == 1 ? (scores[0] > 0 ? 1 : 0) : Array.IndexOf(scores, scores.Max());
            right += predicted == examples.Labels[row] ? 1 : 0;
        }

        return right / (double)examples.Labels.Length;
    }

    public static void AssertSame(TreeEnsemble expected, TreeEnsemble actual)
    {
        Assert.Equal(expected.Start, actual.Start);
        Assert.Equal(expected.Trees.Length, actual.Trees.Length);
        foreach (var (a, b) in expected.Trees.Zip(actual.Trees))
        {
            Assert.Equal(a.Features, b.Features);
            Assert.Equal(a.Thresholds, b.Thresholds);
            Assert.Equal(a.Left, b.Left);
            Assert.Equal(a.Right, b.Right);
            Assert.Equal(a.Values, b.Values);
            Assert.Equal(a.NodeValues, b.NodeValues);
        }
    }
}
