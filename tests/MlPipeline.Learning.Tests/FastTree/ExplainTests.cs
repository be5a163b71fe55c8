using MlPipeline.Learning.FastTree;
using static MlPipeline.Learning.Tests.FastTree.TreeProblems;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class ExplainTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Contributions_sum_up_to_the_score(int classes)
    {
        var rows = Random(300, 5, 3, (features, random) => random.Next(4) == 0 ? random.Next(classes) : features[0] * features[1] > 0 ? 1 : 0);
        var ensemble = FastTreeLearner.Learn(rows, null, classes, new FastTreeOptions { Rounds = 30, Threads = 1 });
        for (var row = 0; row < 50; row++)
        {
            var scores = Scores(ensemble, rows.Features.Row(row));
            for (var score = 0; score < scores.Length; score++)
            {
                // What the memory held before does not count.
                double[] contributions = [9, 9, 9, 9, 9];
                Assert.Equal(scores[score], ensemble.Explain(rows.Features.Row(row), score, contributions) + contributions.Sum(), 1e-9);
            }
        }
    }

    [Fact]
    public void What_tells_nothing_gets_nothing_and_what_speaks_for_the_class_gets_more_than_nothing()
    {
        var rows = Random(300, 3, 4, (features, _) => features[1] > 0 ? 1 : 0);
        var ensemble = FastTreeLearner.Learn(rows, null, 2, Eager with { Rounds = 3, Leaves = 2 });
        var contributions = new double[3];
        ensemble.Explain([0.9f, 0.9f, -0.9f], 0, contributions);
        Assert.Equal((0, 0), (contributions[0], contributions[2]));
        Assert.True(contributions[1] > 0);
        ensemble.Explain([0.9f, -0.9f, -0.9f], 0, contributions);
        Assert.True(contributions[1] < 0);
    }
}
