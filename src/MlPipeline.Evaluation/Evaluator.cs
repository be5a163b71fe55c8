using MlPipeline.Data.Batches;
using MlPipeline.Data.Labelled;
using MlPipeline.Features;
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
        EvaluationSetBuilder.Build(model.Labels, Label(model, articles.Select((article, group) => (article, group)), unit, threads).Units);

    /// <summary>The labelled units with what the model says of each, in order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="articles">Labelled articles with their numbers (<see cref="UnitPlace.Group"/>), read once.</param>
    /// <param name="unit">As in <see cref="Run"/>.</param>
    /// <param name="threads">As in <see cref="Run"/>.</param>
    public static LabelledRun Label(TopicModel model, IEnumerable<(LabelledArticle Article, int Group)> articles, TextUnit unit, int threads) => Label([model], articles, unit, threads)[0];

    /// <summary>The same for several models, which label every article one after the other, so that the articles are read only once.</summary>
    /// <param name="models">The models, at least one.</param>
    /// <param name="articles">Labelled articles with their numbers, read once.</param>
    /// <param name="unit">As in <see cref="Run"/>.</param>
    /// <param name="threads">As in <see cref="Run"/>.</param>
    /// <returns>One run a model.</returns>
    public static IReadOnlyList<LabelledRun> Label(IReadOnlyList<TopicModel> models, IEnumerable<(LabelledArticle Article, int Group)> articles, TextUnit unit, int threads)
    {
        var parts = unit == TextUnit.Text ? articles.SelectMany(item => item.Article.SplitRows().Select(row => (Article: row, item.Group))) : articles;
        var batches = OrderedParallel.Map(
            parts.Chunk(Batch),
            threads,
            () => models.Select(model => new UnitLabeler(model, unit)).ToArray(),
            (batch, labelers) => Array.ConvertAll(batch, item => (item.Article, Rows: Array.ConvertAll(labelers, labeler => labeler.Label(item.Article, item.Group)))));
        var units = models.Select(_ => new List<LabelledUnit>()).ToArray();
        var errors = models.Select(_ => new SurestErrors()).ToArray();
        foreach (var (article, rows) in batches.SelectMany(batch => batch))
        {
            for (var model = 0; model < rows.Length; model++)
            {
                units[model].AddRange(rows[model]);
                foreach (var row in rows[model].Where(row => !row.IsAccepted)) errors[model].Add(new KeptError(row, article.Article, row.Place.Index));
            }
        }

        return [.. units.Zip(errors, (each, surest) => new LabelledRun(each, surest.Errors))];
    }
}
