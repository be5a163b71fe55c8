using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class TreeWalkTests
{
    private const int Features = 5;

    private static readonly float[] Values = [-1, -0.5f, 0, 0.25f, 1, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    // Number of trees, scores a round, largest number of inner nodes, and where the random numbers start.
    private static readonly Arbitrary<(int Trees, int Scores, int Nodes, int Seed)> Shapes =
        Gen.Choose(0, 20).Zip(Gen.Choose(1, 3)).Zip(Gen.Choose(0, 15).Zip(Gen.Choose(0, int.MaxValue)), (a, b) => (a.Item1, a.Item2, b.Item1, b.Item2)).ToArbitrary();

    [Fact]
    public void Trees_walked_together_say_what_each_says_by_itself() => Prop.ForAll(Shapes, shape =>
    {
        var random = new SplitMix((ulong)shape.Seed);
        var ensemble = new TreeEnsemble
        {
            Start = [.. Enumerable.Range(0, shape.Scores).Select(_ => random.Next(100) / 7.0)],
            Trees = [.. Enumerable.Range(0, shape.Trees).Select(_ => Tree(random.Next(shape.Nodes + 1), random))],
        };
        for (var i = 0; i < 20; i++)
        {
            float[] row = [.. Enumerable.Range(0, Features).Select(_ => Values[random.Next(Values.Length)])];
            var expected = ensemble.Start.ToArray();
            for (var tree = 0; tree < shape.Trees; tree++) expected[tree % shape.Scores] += ensemble.Trees[tree].Score(row);
            Assert.Equal(expected, TreeProblems.Scores(ensemble, row));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_row_that_lacks_a_feature_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        TreeProblems.Scores(new TreeEnsemble { Start = [0], Trees = [new RegressionTree { Features = [3], Thresholds = [0], Left = [-1], Right = [-2], NodeValues = [0], Values = [1, 2] }] }, new float[3]));

    // Grown as the learner grows them: a leaf becomes an inner node with two leaves.
    private static RegressionTree Tree(int nodes, SplitMix random)
    {
        var (left, right) = (new int[nodes], new int[nodes]);
        var places = new List<(int Node, bool IsLeft)>();
        for (var node = 0; node < nodes; node++)
        {
            if (node > 0)
            {
                var at = random.Next(places.Count);
                (places[at].IsLeft ? left : right)[places[at].Node] = node;
                places.RemoveAt(at);
            }

            places.AddRange([(node, true), (node, false)]);
        }

        for (var leaf = 0; leaf < places.Count; leaf++) (places[leaf].IsLeft ? left : right)[places[leaf].Node] = -1 - leaf;
        return new RegressionTree
        {
            Features = [.. Enumerable.Range(0, nodes).Select(_ => random.Next(Features))],
            Thresholds = [.. Enumerable.Range(0, nodes).Select(_ => Values[random.Next(5)])],
            Left = left,
            Right = right,
            NodeValues = new double[nodes],
            Values = [.. Enumerable.Range(0, nodes + 1).Select(_ => (random.Next(2001) - 1000) / 700.0)],
        };
    }
}
