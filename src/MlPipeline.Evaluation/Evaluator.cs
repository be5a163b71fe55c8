using System.Collections.Immutable;
using MlPipeline.Data.Batches;
using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Models;

namespace MlPipeline.Evaluation;

/// <summary>Labels data that has right answers and sets the two side by side.</summary>
public static class Evaluator
{
    private const int Batch = 32;

    /// <summary>Runs a model over labelled articles. Units without a label are context for the others.</summary>
    /// <param name="model">The model.</param>
    /// <param name="articles">Labelled articles, read once.</param>
    /// <param name="unit">What to label; with <see cref="TextUnit.Text"/> every labelled row is a text of its own.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public static EvaluationSet Run(TopicModel model, IEnumerable<LabelledArticle> articles, TextUnit unit, int threads) =>
        EvaluationSetBuilder.Build(model.Labels, Label(model, articles, unit, threads));

    /// <summary>The labelled units with what the model says of each, in order. Parameters as in <see cref="Run"/>.</summary>
    public static IReadOnlyCollection<LabelledUnit> Label(TopicModel model, IEnumerable<LabelledArticle> articles, TextUnit unit, int threads)
    {
        var parts = unit == TextUnit.Text ? articles.SelectMany(article => article.SplitRows()) : articles;
        var batches = OrderedParallel.Map(parts.Chunk(Batch), threads, () => new TopicLabeler(model, unit), (batch, labeler) => Array.ConvertAll(batch, article => Label(model, article, labeler)));
        return [.. batches.SelectMany(batch => batch).SelectMany(rows => rows)];
    }

    private static List<LabelledUnit> Label(TopicModel model, LabelledArticle article, TopicLabeler labeler)
    {
        var labels = new ArticleLabels();
        labeler.Label(article.Article, labels);
        var rows = new List<LabelledUnit>();
        for (var unit = 0; unit < labels.Units; unit++)
        {
            if (article.Labels[unit] is not { } gold) continue;
            var primary = Array.IndexOf(model.Labels, gold.Primary);
            rows.Add(new LabelledUnit(
                gold,
                model.Labels[labels.LabelOf(unit)],
                [.. labels.Also(unit).ToArray().Select(label => model.Labels[label])],
                labels.ConfidenceOf(unit),
                primary < 0 ? 0 : labels.Scores(unit)[primary],
                labels.IsAuto(unit)));
        }

        return rows;
    }
}

/// <summary>A labelled unit and what a model says of it, by name.</summary>
/// <param name="Gold">The right labels.</param>
/// <param name="Predicted">The model's primary label.</param>
/// <param name="PredictedAlso">Its further labels.</param>
/// <param name="Confidence">Probability of its label.</param>
/// <param name="GoldProbability">Probability of the right label; 0 where the model lacks it.</param>
/// <param name="Auto">Whether it accepts the label without a look.</param>
public sealed record LabelledUnit(ParagraphLabel Gold, string Predicted, ImmutableArray<string> PredictedAlso, double Confidence, double GoldProbability, bool Auto);
