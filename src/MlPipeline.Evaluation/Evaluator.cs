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
    public static LabelledRun Label(TopicModel model, IEnumerable<(LabelledArticle Article, int Group)> articles, TextUnit unit, int threads)
    {
        var parts = unit == TextUnit.Text ? articles.SelectMany(item => item.Article.SplitRows().Select(row => (Article: row, item.Group))) : articles;
        var batches = OrderedParallel.Map(parts.Chunk(Batch), threads, () => new UnitLabeler(model, unit), (batch, labeler) => Array.ConvertAll(batch, item => labeler.Label(item.Article, item.Group)));
        var units = new List<LabelledUnit>();
        var errors = new SurestErrors();
        foreach (var (article, rows) in batches.SelectMany(batch => batch))
        {
            units.AddRange(rows);
            foreach (var row in rows.Where(row => !row.IsAccepted)) errors.Add(new KeptError(row, article, row.Place.Index));
        }

        return new LabelledRun(units, errors.Errors);
    }
}
