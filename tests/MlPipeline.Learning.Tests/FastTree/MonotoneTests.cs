using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;
using static MlPipeline.Learning.Tests.FastTree.TreeProblems;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class MonotoneTests
{
    private static readonly FastTreeOptions Options = Eager with { Rounds = 20, Leaves = 12 };

    [Fact]
    public void Constraints_hold_however_noisy_the_rows() => Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
    {
        // Labels that would have it otherwise: the second feature's effect turns round in the middle.
        var rows = Random(150, 3, (ulong)seed, (features, random) => random.Next(3) == 0 ? random.Next(2) : features[0] + Math.Abs(features[1]) + features[2] > 0.5f ? 1 : 0);
        var ensemble = FastTreeLearner.Learn(rows, null, 2, Options with { Monotone = [1, -1, 0] });
        var random = new SplitMix((ulong)seed + 1);
        for (var i = 0; i < 20; i++)
        {
            float[] row = [Value(random), Value(random), Value(random)];
            AssertMoves(ensemble, row, 0, 1);
            AssertMoves(ensemble, row, 1, -1);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void What_fits_the_constraint_is_still_learned()
    {
        var rows = Noisy(400, 3, 3);
        Assert.InRange(Accuracy(FastTreeLearner.Learn(rows, null, 2, Options with { Monotone = [1, 1, 0] }), rows), 0.8, 1);
    }

    [Fact]
    public void A_feature_that_works_the_other_way_only_is_not_used()
    {
        var rows = Random(300, 1, 4, (features, _) => features[0] > 0 ? 1 : 0);
        Assert.All(FastTreeLearner.Learn(rows, null, 2, Options with { Monotone = [-1] }).Trees, tree => Assert.Empty(tree.Features));
    }

    [Fact]
    public void Constraints_need_two_classes_and_an_entry_a_feature()
    {
        var rows = Noisy(50, 3, 5);
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(rows, null, 2, Options with { Monotone = [1, 0] }));
        Assert.Throws<ArgumentException>(() => FastTreeLearner.Learn(rows, null, 3, Options with { Monotone = [1, 0, 0] }));
    }

    private static void AssertMoves(TreeEnsemble ensemble, float[] row, int feature, int direction)
    {
        float[] moved = [.. row];
        var before = double.NegativeInfinity;
        for (var step = -10; step <= 10; step++)
        {
            moved[feature] = direction * step / 10f;
            var score = Scores(ensemble, moved)[0];
            Assert.True(score >= before - 1e-12, $"feature {feature}: {before} then {score}");
            before = score;
        }
    }

    private static float Value(SplitMix random) => (random.Next(2001) - 1000) / 1000f;
}
