using MlPipeline.Learning.FastTree;
using static MlPipeline.Learning.Tests.FastTree.TreeProblems;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class RepeatabilityTests
{
    private static readonly FastTreeOptions Sampling = new() { Rounds = 15, RowFraction = 0.5, FeatureFraction = 0.5, Threads = 1 };

    [Fact]
    public void Sampling_is_the_same_for_the_same_seed_and_another_for_another()
    {
        var rows = Noisy(300, 6, 2);
        var ensemble = FastTreeLearner.Learn(rows, null, 2, Sampling);
        AssertSame(ensemble, FastTreeLearner.Learn(rows, null, 2, Sampling));
        Assert.NotEqual(Scores(ensemble, rows), Scores(FastTreeLearner.Learn(rows, null, 2, Sampling with { Seed = 2 }), rows));
        Assert.NotEqual(Scores(ensemble, rows), Scores(FastTreeLearner.Learn(rows, null, 2, Sampling with { RowFraction = 1 }), rows));
        Assert.NotEqual(Scores(ensemble, rows), Scores(FastTreeLearner.Learn(rows, null, 2, Sampling with { FeatureFraction = 1 }), rows));
    }

    [Fact]
    public void A_tiny_share_still_leaves_a_row_and_a_feature()
    {
        var ensemble = FastTreeLearner.Learn(Noisy(5, 2, 3), null, 2, Sampling with { RowFraction = 0.01, FeatureFraction = 0.01 });
        Assert.Equal(15, ensemble.Trees.Length);
        Assert.True(double.IsFinite(Scores(ensemble, [0, 0])[0]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_change_no_tree(int classes)
    {
        var rows = Random(400, 6, 4, (features, random) => random.Next(3) == 0 ? random.Next(classes) : (int)((features[0] + 1) / 2.001f * classes));
        var heldOut = Random(100, 6, 5, (_, random) => random.Next(classes));
        var expected = FastTreeLearner.Learn(rows, null, classes, Sampling);
        foreach (var threads in (int[])[2, 8])
        {
            AssertSame(expected, FastTreeLearner.Learn(rows, null, classes, Sampling with { Threads = threads }));
            AssertSame(FastTreeLearner.Learn(rows, heldOut, classes, Sampling), FastTreeLearner.Learn(rows, heldOut, classes, Sampling with { Threads = threads }));
        }
    }

    [Fact]
    public void The_order_of_the_features_changes_no_prediction()
    {
        var rows = Noisy(400, 6, 6);
        int[] order = [3, 0, 5, 1, 4, 2];
        var permuted = Of([.. rows.Labels.Select((label, row) => (label, Permute(rows.Features.Row(row), order)))]);
        var options = Sampling with { FeatureFraction = 1 };
        Assert.Equal(Scores(FastTreeLearner.Learn(rows, null, 2, options), rows), Scores(FastTreeLearner.Learn(permuted, null, 2, options), permuted));
    }

    private static float[] Permute(ReadOnlySpan<float> row, int[] order)
    {
        var result = new float[order.Length];
        for (var i = 0; i < order.Length; i++) result[i] = row[order[i]];
        return result;
    }
}
