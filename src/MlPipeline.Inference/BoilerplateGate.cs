using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Models;

namespace MlPipeline.Inference;

/// <summary>The second stage on one unit. Not thread-safe.</summary>
internal sealed class BoilerplateGate(TopicModel model)
{
    private readonly int boilerplate = model.BoilerplateIndex;
    private readonly int seedBoilerplate = Array.IndexOf(model.SeedTopics, TopicModel.Boilerplate);
    private readonly float[] features = new float[GateFeatures.Count];
    private readonly double[] score = new double[1];

    /// <summary>The features of one unit, valid until the next call.</summary>
    public ReadOnlySpan<float> Features(EncodedArticle article, ArticleScores scores, int unit)
    {
        var seeds = article.Seeds(unit);
        GateFeatures.Write(scores, unit, boilerplate, seeds[..(seeds.Length / 2)], seedBoilerplate, article.Shape(unit), features);
        return features;
    }

    /// <summary>Turns the linear stage's probabilities into those of both stages; leaves them where there is no second stage.</summary>
    public void Apply(EncodedArticle article, ArticleScores scores, int unit, Span<double> probabilities)
    {
        if (model.Gate is null || article.Shape(unit).IsEmpty) return;
        model.Gate.Score(Features(article, scores, unit), score);
        GatedProbabilities.Apply(probabilities, boilerplate, score[0]);
    }
}
