using MlPipeline.Features.Gate;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models;

/// <summary>The second stage: tells boilerplate from content by <see cref="GateFeatures"/>.</summary>
/// <param name="Trees">Log-odds of boilerplate.</param>
/// <param name="ClosingBoxOdds">
/// The log-odds that a unit in a box of links which never ends is boilerplate, as counted in the training rows. They are the least that a unit gets which stands before two teasers, or what else the trees take
/// for boilerplate and has six tokens or more: a teaser is boilerplate however much it reads like news of the article's own topic.
/// </param>
public sealed record BoilerplateGate(TreeEnsemble Trees, double ClosingBoxOdds)
{
    // Behind the last paragraphs of an article that goes on come its author, a caption, a source: one line, or short ones.
    private const int TeasersThatFollow = 2;
    private const int TokensOfTeaser = 6;

    /// <summary>Works out the log-odds of boilerplate for the units of an article.</summary>
    /// <param name="features">A unit's features; valid until the next call.</param>
    /// <param name="odds">Receives one value a unit.</param>
    public void Score(UnitFeatures features, Span<double> odds)
    {
        Span<double> score = stackalloc double[1];
        var teasersFollow = 0;
        for (var unit = odds.Length - 1; unit >= 0; unit--)
        {
            var row = features(unit);
            Trees.Score(row, score);
            odds[unit] = score[0];

            // A closing box reaches to the end of the article. What stands behind its teasers is judged for itself: it may be the article that goes on.
            if (row[GateFeatures.ClosingBox] <= 0) continue;
            if (teasersFollow >= TeasersThatFollow) odds[unit] = Math.Max(score[0], ClosingBoxOdds);
            if (score[0] > 0 && row[GateFeatures.Tokens] >= TokensOfTeaser) teasersFollow++;
        }
    }
}

/// <summary>What the gate looks at of one unit.</summary>
/// <param name="unit">Index of the unit.</param>
public delegate ReadOnlySpan<float> UnitFeatures(int unit);
