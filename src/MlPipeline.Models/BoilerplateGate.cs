using MlPipeline.Features.Gate;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models;

/// <summary>The second stage: tells boilerplate from content by <see cref="GateFeatures"/>.</summary>
/// <param name="Trees">Log-odds of boilerplate.</param>
/// <param name="ClosingBoxOdds">
/// The log-odds that a unit in a box of links which never ends is boilerplate, as counted in the training rows. They are the least that such a unit gets: a teaser is boilerplate however much it
/// reads like news of the article's own topic.
/// </param>
public sealed record BoilerplateGate(TreeEnsemble Trees, double ClosingBoxOdds)
{
    /// <summary>The log-odds of boilerplate for one unit.</summary>
    /// <param name="features">Its features.</param>
    public double Score(ReadOnlySpan<float> features)
    {
        Span<double> score = stackalloc double[1];
        Trees.Score(features, score);
        return features[GateFeatures.ClosingBox] > 0 ? Math.Max(score[0], ClosingBoxOdds) : score[0];
    }
}
