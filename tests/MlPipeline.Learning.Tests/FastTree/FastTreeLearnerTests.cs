using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;
using static MlPipeline.Learning.Tests.FastTree.TreeProblems;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class FastTreeLearnerTests
{
    [Fact]
    public void Overfits_a_tiny_set()
    {
        var random = Random(30, 4, 7, (_, random) => random.Next(3));
        Assert.Equal(1, Accuracy(FastTreeLearner.Learn(random, null, 3, Eager), random));
    }

    [Fact]
    public void Learns_what_only_two_features_together_tell()
    {
        static int Xor(float[] features, SplitMix random) => features[0] > 0 ^ features[1] > 0 ? 1 : 0;
        var ensemble = FastTreeLearner.Learn(Random(400, 2, 1, Xor), null, 2, Eager);
        Assert.InRange(Accuracy(ensemble, Random(400, 2, 2, Xor)), 0.95, 1);
    }

    [Fact]
    public void Finds_a_threshold_and_the_feature_it_is_in()
    {
        static int Threshold(float[] features, SplitMix random) => features[2] > 0.25f ? 1 : 0;
        var tree = FastTreeLearner.Learn(Random(500, 4, 3, Threshold), null, 2, Eager with { Rounds = 1, Leaves = 2, MaxBins = 255 }).Trees.Single();
        Assert.Equal([2], tree.Features);
        Assert.Equal(0.25, tree.Thresholds[0], 0.02);
        Assert.True(tree.Values[0] < 0 && tree.Values[1] > 0);
    }

    [Fact]
    public void Probabilities_of_many_classes_beat_the_prior_on_unseen_rows()
    {
        static int Noisy(float[] features, SplitMix random) => random.Next(4) == 0 ? random.Next(4) : (features[0] > 0 ? 2 : 0) + (features[1] > 0 ? 1 : 0);
        var unseen = Random(500, 5, 12, Noisy);
        var ensemble = FastTreeLearner.Learn(Random(500, 5, 11, Noisy), null, 4, new FastTreeOptions { Rounds = 40, Threads = 1 });
        Assert.True(Loss(ensemble, unseen) < 0.8 * Loss(new TreeEnsemble { Start = ensemble.Start, Trees = [] }, unseen));
    }

    [Fact]
    public void Stops_early_where_held_out_labels_are_random()
    {
        var training = Noisy(300, 4, 5);
        static int ByLot(float[] features, SplitMix random) => random.Next(2);
        var all = FastTreeLearner.Learn(training, null, 2, Eager);
        var stopped = FastTreeLearner.Learn(training, Random(300, 4, 6, ByLot), 2, Eager with { EarlyStoppingRounds = 5 });
        Assert.Equal(60, all.Trees.Length);
        Assert.InRange(stopped.Trees.Length, 0, 10);
        Assert.InRange(FastTreeLearner.Learn(training, Noisy(300, 4, 8), 2, Eager with { LearningRate = 0.1, EarlyStoppingRounds = 5 }).Trees.Length, 5, 60);
    }

    [Fact]
    public void Early_stopping_keeps_whole_rounds_that_are_the_first_of_the_full_run()
    {
        static int Noisy(float[] features, SplitMix random) => random.Next(2) == 0 ? random.Next(3) : features[0] > 0.3f ? 2 : features[0] > -0.3f ? 1 : 0;
        var (training, heldOut) = (Random(200, 3, 21, Noisy), Random(200, 3, 22, Noisy));
        var stopped = FastTreeLearner.Learn(training, heldOut, 3, Eager with { EarlyStoppingRounds = 3 });
        var all = FastTreeLearner.Learn(training, null, 3, Eager);
        Assert.Equal(0, stopped.Trees.Length % 3);
        Assert.InRange(stopped.Trees.Length, 3, all.Trees.Length - 3);
        AssertSame(new TreeEnsemble { Start = all.Start, Trees = all.Trees[..stopped.Trees.Length] }, stopped);
    }

    [Fact]
    public void Weights_count_like_copies()
    {
        var rows = Noisy(120, 2, 9);
        var random = new SplitMix(4);
        var copies = rows.Labels.Select(_ => 1 + random.Next(3)).ToArray();
        var weighted = FastTreeLearner.Learn(rows with { Weights = [.. copies.Select(copy => (float)copy)] }, null, 2, Eager with { MaxBins = 255 });
        var copied = FastTreeLearner.Learn(Of([.. copies.SelectMany((copy, row) => Enumerable.Repeat((rows.Labels[row], rows.Features.Row(row).ToArray()), copy))]), null, 2, Eager with { MaxBins = 255 });
        foreach (var (expected, actual) in Scores(copied, rows).Zip(Scores(weighted, rows))) Assert.Equal(expected, actual, 1e-6);
    }

    [Fact]
    public void The_heavier_of_two_labels_for_the_same_row_wins()
    {
        var rows = Of((0, [1f]), (1, [1f])) with { Weights = [1, 5] };
        Assert.True(Scores(FastTreeLearner.Learn(rows, null, 2, Eager), [1f])[0] > 0);
        Assert.True(Scores(FastTreeLearner.Learn(rows with { Weights = [5, 1] }, null, 2, Eager), [1f])[0] < 0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Labels_of_one_class_and_features_of_one_value_give_no_splits_and_finite_scores(int classes)
    {
        TreeExamples[] dull =
        [
            Random(50, 2, 1, (_, _) => 0),
            Random(50, 2, 1, (_, _) => classes - 1),
            Of([.. Enumerable.Range(0, 50).Select(i => (i % classes, new float[] { 3, -1 }))]),
            Of((1, [0.5f])),
        ];
        foreach (var l2 in (double[])[0, 1])
        {
            foreach (var examples in dull)
            {
                var ensemble = FastTreeLearner.Learn(examples, null, classes, Eager with { L2 = l2, Rounds = 200 });
                Assert.All(Scores(ensemble, examples), score => Assert.True(double.IsFinite(score)));
                if (examples.Labels.Distinct().Count() > 1 || examples.Labels.Length == 1) Assert.All(ensemble.Trees, tree => Assert.Empty(tree.Features));
            }
        }

        Assert.All(FastTreeLearner.Learn(dull[0], null, classes, Eager with { Rounds = 1 }).Trees, tree => Assert.Single(tree.Values));
    }

    private static double Loss(TreeEnsemble ensemble, TreeExamples examples)
    {
        var loss = 0.0;
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            var probabilities = Scores(ensemble, examples.Features.Row(row));
            PortableMath.Softmax(probabilities, 1);
            loss -= PortableMath.Log(probabilities[examples.Labels[row]]);
        }

        return loss;
    }
}
