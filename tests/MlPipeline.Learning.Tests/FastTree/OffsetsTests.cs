using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;
using static MlPipeline.Learning.Tests.FastTree.TreeProblems;

namespace MlPipeline.Learning.Tests.FastTree;

/// <summary>Trees that add to what another learner says.</summary>
public sealed class OffsetsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Trees_improve_on_what_they_add_to(int classes)
    {
        var (training, unseen) = (HalfKnown(600, classes, 3), HalfKnown(600, classes, 4));
        var ensemble = FastTreeLearner.Learn(training, null, classes, new FastTreeOptions { Rounds = 40, Threads = 1 });
        var without = FastTreeLearner.Learn(training with { Offsets = null }, null, classes, new FastTreeOptions { Rounds = 40, Threads = 1 });
        var (before, after, alone) = (Loss(null, unseen, classes), Loss(ensemble, unseen, classes), Loss(without, unseen with { Offsets = null }, classes));
        Assert.True(after < 0.9 * before && after < 0.9 * alone, $"{before}, {alone}, {after}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Trees_start_from_nothing_of_their_own(int classes)
    {
        var examples = HalfKnown(100, classes, 5);
        var ensemble = FastTreeLearner.Learn(examples, null, classes, Eager with { Rounds = 1 });
        Assert.Equal(new double[classes == 2 ? 1 : classes], ensemble.Start);
        Assert.NotEqual(ensemble.Start, FastTreeLearner.Learn(examples with { Offsets = null }, null, classes, Eager with { Rounds = 1 }).Start);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Where_held_out_rows_do_not_gain_no_tree_is_kept_and_the_offsets_stand(int classes)
    {
        // What the trees could learn from the training rows is the opposite of what holds for the others.
        var training = HalfKnown(300, classes, 6);
        var heldOut = training with { Labels = Array.ConvertAll(training.Labels, label => (label + 1) % classes), Offsets = null };
        heldOut = heldOut with { Offsets = [.. heldOut.Labels.SelectMany(label => OffsetsOf(label, classes, 3))] };
        var ensemble = FastTreeLearner.Learn(training, heldOut, classes, Eager with { EarlyStoppingRounds = 3 });
        Assert.Empty(ensemble.Trees);
        Assert.All(Scores(ensemble, heldOut), score => Assert.Equal(0, score));
    }

    [Fact]
    public void Early_stopping_keeps_the_first_rounds_of_the_full_run()
    {
        var (training, heldOut) = (HalfKnown(200, 3, 7), HalfKnown(200, 3, 8));
        var all = FastTreeLearner.Learn(training, null, 3, Eager);
        var stopped = FastTreeLearner.Learn(training, heldOut, 3, Eager with { EarlyStoppingRounds = 3 });
        Assert.InRange(stopped.Trees.Length, 3, all.Trees.Length - 3);
        AssertSame(new TreeEnsemble { Start = all.Start, Trees = all.Trees[..stopped.Trees.Length] }, stopped);
        Assert.True(Loss(stopped, heldOut, 3) < Loss(null, heldOut, 3));
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var examples = HalfKnown(300, 5, 9);
        var options = new FastTreeOptions { Rounds = 10 };
        AssertSame(FastTreeLearner.Learn(examples, null, 5, options with { Threads = 1 }), FastTreeLearner.Learn(examples, null, 5, options with { Threads = 4 }));
    }

    [Fact]
    public void Offsets_that_do_not_fit_are_refused()
    {
        var examples = HalfKnown(50, 3, 10);
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(examples with { Offsets = examples.Offsets![1..] }, null, 3, Eager));
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(examples, examples with { Offsets = null }, 3, Eager));
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(examples with { Offsets = null }, examples, 3, Eager));
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(examples, examples with { Offsets = [] }, 3, Eager));
    }

    // One label in two is what only the offsets tell, the others are what only the first feature tells.
    private static TreeExamples HalfKnown(int rows, int classes, ulong seed)
    {
        var known = new List<int>();
        var examples = Random(rows, 3, seed, (features, random) =>
        {
            known.Add(random.Next(classes));
            return random.Next(2) == 0 ? known[^1] : Math.Min(classes - 1, (int)((features[0] + 1) / 2 * classes));
        });
        return examples with { Offsets = [.. known.SelectMany(label => OffsetsOf(label, classes, 1))] };
    }

    private static double[] OffsetsOf(int label, int classes, double height) =>
        classes == 2 ? [label == 1 ? height : -height] : [.. Enumerable.Range(0, classes).Select(k => k == label ? height : 0)];

    private static double Loss(TreeEnsemble? ensemble, TreeExamples examples, int classes)
    {
        var width = classes == 2 ? 1 : classes;
        var loss = 0.0;
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            var scores = new double[width];
            if (ensemble is not null) ensemble.Score(examples.Features.Row(row), scores);
            for (var k = 0; k < width; k++) scores[k] += examples.Offsets?[(row * width) + k] ?? 0;
            double[] all = width == 1 ? [0, scores[0]] : scores;
            PortableMath.Softmax(all, 1);
            loss -= PortableMath.Log(all[examples.Labels[row]]);
        }

        return loss;
    }
}
