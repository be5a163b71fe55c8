using MlPipeline.Features.Style;
using MlPipeline.Learning.FastTree;
using MlPipeline.Numerics;

namespace MlPipeline.Models;

/// <summary>
/// The second stage of whole texts: trees that add to the linear stage's log-odds of each label. They look at those log-odds and at the way the text is typed (<see cref="TextStyle"/>).
/// </summary>
/// <param name="Trees">One score a label; for two labels one score, the log-odds of the second.</param>
public sealed record TopicTrees(TreeEnsemble Trees)
{
    /// <summary>Labels at most: the trees of a round are one a label.</summary>
    public const int MostLabels = 100;

    /// <summary>Number of features for so many labels.</summary>
    public static int FeatureCount(int labels) => labels + TextStyle.Count;

    /// <summary>What a feature says, for people.</summary>
    /// <param name="feature">0 to <see cref="FeatureCount"/> − 1.</param>
    /// <param name="labels">Names of the labels.</param>
    public static string NameOf(int feature, IReadOnlyList<string> labels) => feature < labels.Count ? $"score of {labels[feature]}" : $"typing: {TextStyle.NameOf(feature - labels.Count)}";

    /// <summary>Writes the features of one text.</summary>
    /// <param name="scores">The linear stage's scores, one a label.</param>
    /// <param name="scale">Inverse temperature of the linear stage.</param>
    /// <param name="style">How the text is typed.</param>
    /// <param name="features">Receives <see cref="FeatureCount"/> values.</param>
    public static void WriteFeatures(ReadOnlySpan<float> scores, double scale, ReadOnlySpan<float> style, Span<float> features)
    {
        for (var k = 0; k < scores.Length; k++) features[k] = (float)(scores[k] * scale);
        style.CopyTo(features[scores.Length..]);
    }

    /// <summary>What the trees add to, from the first features: one value a label, or for two labels how far the second is ahead.</summary>
    public static double[] LogOdds(ReadOnlySpan<float> scores)
    {
        if (scores.Length == 2) return [(double)scores[1] - scores[0]];
        var odds = new double[scores.Length];
        for (var k = 0; k < odds.Length; k++) odds[k] = scores[k];
        return odds;
    }

    /// <summary>Works out the probabilities of a text.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="probabilities">Receives one a label, sum 1.</param>
    public void Apply(ReadOnlySpan<float> features, Span<double> probabilities)
    {
        Span<double> added = stackalloc double[Trees.Scores];
        Trees.Score(features, added);
        for (var k = 0; k < probabilities.Length; k++) probabilities[k] = features[k];
        if (added.Length == 1) probabilities[1] += added[0];
        else for (var k = 0; k < added.Length; k++) probabilities[k] += added[k];
        PortableMath.Softmax(probabilities, 1);
    }
}
