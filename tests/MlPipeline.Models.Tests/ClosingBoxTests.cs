using MlPipeline.Features.Gate;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models.Tests;

public sealed class ClosingBoxTests
{
    // The trees look at the first feature alone: over 0.5 is boilerplate with log-odds 1, all else content with −1.
    private static readonly BoilerplateGate Gate = new(
        new TreeEnsemble { Start = [0], Trees = [new RegressionTree { Features = [0], Thresholds = [0.5f], Left = [-1], Right = [-2], NodeValues = [0], Values = [-1, 1] }] },
        ClosingBoxOdds: 3);

    [Fact]
    public void A_long_teaser_between_teasers_is_boilerplate() =>
        Assert.Equal([3, 3, 1, 1], Odds(Unit(teaser: true, 20), Unit(teaser: false, 70), Unit(teaser: true, 20), Unit(teaser: true, 12)));

    [Fact]
    public void Paragraphs_behind_the_teasers_go_on_with_the_article_whatever_author_and_caption_follow() =>
        Assert.Equal([3, 3, 1, -1, -1, 1, 1, 1], Odds(
            Unit(teaser: true, 12), Unit(teaser: true, 20), Unit(teaser: true, 15), Unit(teaser: false, 11), Unit(teaser: false, 60), Unit(teaser: true, 5), Unit(teaser: true, 14), Unit(teaser: true, 2)));

    [Fact]
    public void Outside_of_a_closing_box_the_trees_decide()
    {
        var units = Enumerable.Range(0, 6).Select(i => Unit(teaser: i % 2 == 0, 20)).ToArray();
        foreach (var unit in units) unit[GateFeatures.ClosingBox] = 0;
        Assert.Equal([1, -1, 1, -1, 1, -1], Odds(units));
    }

    private static float[] Unit(bool teaser, int tokens)
    {
        var features = new float[GateFeatures.Count];
        features[0] = teaser ? 1 : 0;
        features[GateFeatures.Tokens] = tokens;
        features[GateFeatures.ClosingBox] = 1;
        return features;
    }

    private static double[] Odds(params float[][] units)
    {
        var odds = new double[units.Length];
        Gate.Score(unit => units[unit], odds);
        return odds;
    }
}
