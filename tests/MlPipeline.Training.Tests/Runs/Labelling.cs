using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Training.Tests.Runs;

/// <summary>What a model says of articles.</summary>
internal static class Labelling
{
    public static string[] LabelsOf(TopicModel model, Article article)
    {
        var labels = new ArticleLabels();
        new TopicLabeler(model).Label(article, labels);
        return [.. Enumerable.Range(0, labels.Units).Select(unit => model.Labels[labels.LabelOf(unit)])];
    }

    public static double[][] ProbabilitiesOf(TopicModel model, Article article)
    {
        var labels = new ArticleLabels();
        new TopicLabeler(model).Label(article, labels);
        return [.. Enumerable.Range(0, labels.Units).Select(unit => labels.Scores(unit).ToArray())];
    }

    /// <summary>The linear stage's scores.</summary>
    public static float[][] ScoresOf(TopicModel model, Article article, TextUnit unit)
    {
        var encoded = new EncodedArticle();
        model.CreateEncoder().Encode(article, unit, encoded);
        var scorer = new LinearScorer(model);
        scorer.Score(encoded);
        return [.. Enumerable.Range(0, encoded.Units).Select(i => scorer.ScoresOf(i).ToArray())];
    }

    public static double Accuracy(TopicModel model, IEnumerable<Data.Labelled.LabelledArticle> articles)
    {
        var rows = articles.SelectMany(article => LabelsOf(model, article.Article).Zip(article.Labels, (predicted, gold) => predicted == gold!.Primary)).ToArray();
        return rows.Count(right => right) / (double)rows.Length;
    }
}
