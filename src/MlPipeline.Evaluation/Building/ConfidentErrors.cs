using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using MlPipeline.Inference.Explaining;
using MlPipeline.Models;

namespace MlPipeline.Evaluation.Building;

/// <summary>Sets wrong labels into their articles and explains them.</summary>
public static class ConfidentErrors
{
    private const int LongestNeighbour = 400;

    /// <summary>The errors with what stands around them and what spoke for them, in the order given.</summary>
    /// <param name="model">The model that made them.</param>
    /// <param name="unit">What it labelled.</param>
    /// <param name="errors">The errors.</param>
    public static IReadOnlyList<ConfidentError> Explain(TopicModel model, TextUnit unit, IEnumerable<KeptError> errors)
    {
        var explainer = new Explainer(model, unit);
        return [.. errors.Select(error => Of(error, unit, explainer.Explain(error.Article, index => index == error.Index).Single()))];
    }

    private static ConfidentError Of(KeptError error, TextUnit unit, Explanation explanation)
    {
        var (article, index) = (error.Article, error.Index);
        if (unit == TextUnit.Text) return new ConfidentError(error.Unit, article.Title, [], Excerpt.Line(article.Text, ConfidentError.LongestText), [], explanation);
        return new ConfidentError(
            error.Unit,
            article.Title,
            Around(Math.Max(0, index - ConfidentError.Neighbours), index),
            Excerpt.Line(article.TextOf(index), ConfidentError.LongestText),
            Around(index + 1, Math.Min(article.Paragraphs.Length, index + 1 + ConfidentError.Neighbours)),
            explanation);

        IReadOnlyList<string> Around(int first, int end) => [.. Enumerable.Range(first, end - first).Select(i => Excerpt.Line(article.TextOf(i), LongestNeighbour))];
    }
}
