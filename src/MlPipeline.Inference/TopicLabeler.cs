using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Inference;

/// <summary>Labels articles with a model. Keeps its scratch memory from article to article; not thread-safe: one a thread, over one shared model.</summary>
/// <param name="model">The model.</param>
/// <param name="unit">What to label; by default what the model was trained for.</param>
public sealed class TopicLabeler(TopicModel model, TextUnit? unit = null)
{
    private readonly StagedScorer scorer = new(model, unit ?? model.Encoder.Unit);
    private readonly double[] scores = new double[model.Labels.Length];
    private readonly double[] alsoScores = new double[model.Labels.Length];
    private readonly List<int> also = [];
    private readonly int boilerplate = model.BoilerplateIndex;

    /// <summary>Labels an article: every paragraph, or its whole text as one unit.</summary>
    /// <param name="article">The article.</param>
    /// <param name="labels">Receives the labels; what it held before is dropped.</param>
    /// <param name="evidence">For each paragraph what speaks for boilerplate beside the article itself, as log-odds to be added; empty, or 0, where nothing does. It can change a label, but not
    /// make one that is accepted automatically: the precision contract was fitted without it.</param>
    public void Label(Article article, ArticleLabels labels, ReadOnlySpan<double> evidence = default)
    {
        scorer.Score(article);
        labels.Clear(model.Labels.Length);
        for (var i = 0; i < scorer.Units; i++) Decide(i, labels, i < evidence.Length && boilerplate >= 0 ? evidence[i] : 0);
    }

    private void Decide(int unit, ArticleLabels labels, double evidence)
    {
        var calibration = model.Calibration;
        scorer.CopyProbabilities(unit, scores);
        calibration.Map.Apply(scores);
        var best = Best();
        var isAuto = scores[best] >= calibration.AutoThreshold;
        if (evidence != 0)
        {
            GatedProbabilities.Apply(scores, boilerplate, ProbabilityMap.LogOdds(scores[boilerplate]) + evidence);
            var before = best;
            best = Best();
            isAuto &= best == before && scores[best] >= calibration.AutoThreshold;
        }

        for (var k = 0; k < scores.Length; k++) alsoScores[k] = calibration.AlsoProbability(k, scorer.LinearScores(unit)[k], scores, boilerplate);

        also.Clear();
        if (best != boilerplate)
        {
            for (var k = 0; k < scores.Length; k++)
            {
                if (k != best && k != boilerplate && alsoScores[k] >= calibration.AlsoThresholds[k]) AddAlso(k);
            }
        }

        labels.Add(best, isAuto, scores, alsoScores, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(also));
    }

    // Likeliest first, of equal ones the first label.
    private void AddAlso(int label)
    {
        var place = also.Count;
        while (place > 0 && alsoScores[also[place - 1]] < alsoScores[label]) place--;
        also.Insert(place, label);
    }

    private int Best()
    {
        var best = 0;
        for (var k = 0; k < scores.Length; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return best;
    }
}
