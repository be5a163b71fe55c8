using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Training.Tuning;

/// <summary>Searches options of a training by cross-validation on its data.</summary>
public static class Tuner
{
    /// <summary>A search that has not begun; the articles are encoded by then.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="lexicon">Seed terms; they are not made from the rows, so every fold has them.</param>
    /// <param name="vectors">Vectors of terms, or null.</param>
    /// <param name="start">The options that the search will start from.</param>
    /// <param name="limit">The time that it may take.</param>
    /// <param name="clock">What time it is.</param>
    /// <exception cref="TrainingException">There are fewer than two labelled articles or fewer than two labels.</exception>
    public static TuningSearch Search(IReadOnlyCollection<LabelledArticle> articles, SeedLexicon lexicon, TermVectors? vectors, TrainingOptions start, TimeSpan limit, TimeProvider clock)
    {
        if (!HeldOutProbabilities.CanPredict(articles)) throw new TrainingException("options are chosen on held-out articles: that takes two labelled articles and two labels");
        var objective = new TuningObjective(articles, lexicon, vectors);
        return new TuningSearch(TuningAxes.For(objective.UnitOf(start), vectors is not null), objective.Measure, limit, clock);
    }
}
