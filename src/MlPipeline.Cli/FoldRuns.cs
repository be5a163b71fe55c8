using System.Diagnostics;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Building;
using MlPipeline.Models;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Cli;

/// <summary>Trains and evaluates folds.</summary>
/// <param name="articles">Labelled articles.</param>
/// <param name="lexicon">Seed terms.</param>
/// <param name="vectors">Vectors of terms, or null.</param>
/// <param name="folds">Number of folds.</param>
/// <param name="explains">Whether errors are to be explained.</param>
/// <param name="labelling">Runs while held-out articles are labelled.</param>
/// <param name="progress">Told of every fold before it is labelled.</param>
internal sealed class FoldRuns(LabelledArticle[] articles, SeedLexicon lexicon, TermVectors? vectors, int folds, bool explains, Stopwatch labelling, Action<string> progress)
{
    private readonly Dictionary<LabelledArticle, int> numbers =
        articles.Index().ToDictionary<(int Index, LabelledArticle Item), LabelledArticle, int>(each => each.Item, each => each.Index, ReferenceEqualityComparer.Instance);

    /// <summary>Runs all folds once.</summary>
    /// <param name="options">Options.</param>
    /// <param name="repeat">Which repetition this is.</param>
    /// <param name="share">Share of the training articles to learn from.</param>
    public FoldRun Run(TrainingOptions options, int repeat, double share = 1)
    {
        var run = new FoldRun(share);
        var fold = 0;
        foreach (var (model, heldOut) in CrossValidation.Run(articles, lexicon, options, folds, share, vectors))
        {
            progress(Numbers.Text($"fold {fold + 1} of {folds}{(repeat > 0 ? Numbers.Text($", repetition {repeat + 1}") : "")}{(share < 1 ? Numbers.Text($", {share:0 %} of the articles") : "")}"));
            labelling.Start();
            var labelled = Evaluator.Label(model, heldOut.Select(article => (article, numbers[article])), model.Encoder.Unit, options.Linear.Threads);
            labelling.Stop();
            run.Add(model, labelled.Units, explains && share == 1 ? ConfidentErrors.Explain(model, model.Encoder.Unit, labelled.Errors) : [], repeat, fold++);
        }

        return run;
    }
}
