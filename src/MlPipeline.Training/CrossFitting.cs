using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// Scores for every unit by a linear stage that was trained without its article (cross-fitting). Vocabulary, document frequencies and weights are estimated anew in every
/// fold, so nothing of the held-out articles leaks into their scores.
/// </summary>
/// <param name="corpus">The corpus.</param>
/// <param name="folds">The fold of each article (<see cref="FoldAssignment"/>).</param>
/// <param name="options">Options of the training.</param>
internal sealed class CrossFitting(EncodedCorpus corpus, int[] folds, TrainingOptions options)
{
    // Solvers with this many groups of classes keep every thread busy, and two at once would take their memory twice.
    private const int ManyClasses = 128;

    private readonly int count = folds.Max() + 1;

    // Cross-fitting takes most of the time of learning whole texts; leaving the copies without diacritics out of it halves that time, and the scores of texts as written hardly change.
    private readonly float bareWeight = options.Encoder.Unit == TextUnit.Text ? 0 : options.BareWeight;

    private readonly LinearOptions linear = options.LinearFor(options.Encoder.Unit);
    private readonly float ratioWeight = options.RatioWeightFor(options.Encoder.Unit);

    /// <summary>The scores of each fold by a stage trained on all other folds.</summary>
    public UnitScores HeldOut()
    {
        var scores = new UnitScores(corpus.Units, corpus.LabelNames.Length);
        Each([.. Enumerable.Range(0, count)], fold => Score(Train(article => folds[article] != fold && !corpus.IsPageOnly(article)), fold, scores));
        return scores;
    }

    /// <summary>
    /// For a second stage that is to be judged without having seen a fold in any way: entry f holds the scores of every other fold g by a stage trained without f and g. A
    /// stage trained without two folds serves both.
    /// </summary>
    public UnitScores[] HeldOutTwice()
    {
        var scores = Enumerable.Range(0, count).Select(_ => new UnitScores(corpus.Units, corpus.LabelNames.Length)).ToArray();
        var pairs = (from first in Enumerable.Range(0, count) from second in Enumerable.Range(first + 1, count - first - 1) select (first, second)).ToArray();
        Each(pairs, pair =>
        {
            var stage = Train(article => folds[article] != pair.first && folds[article] != pair.second && !corpus.IsPageOnly(article));
            Score(stage, pair.second, scores[pair.first]);
            Score(stage, pair.first, scores[pair.second]);
        });
        return scores;
    }

    private void Each<T>(T[] items, Action<T> work) => Concurrently.ForEach(ThreadsFor(corpus, options), items, work);

    /// <summary>How many solvers may run at once.</summary>
    public static int ThreadsFor(EncodedCorpus corpus, TrainingOptions options) => corpus.LabelNames.Length >= ManyClasses ? 1 : options.Linear.Threads;

    private (VectorSpace Space, LinearModel? Model) Train(Func<int, bool> isTraining)
    {
        var space = VectorSpace.Estimate(corpus, options.Encoder, options.MinCount, isTraining);
        var problem = ProblemBuilder.Build(corpus, space, bareWeight, ratioWeight, isTraining);
        return (space, problem.Rows == 0 ? null : LinearSolver.Solve(problem, linear));
    }

    private int Known(VectorSpace space, int part)
    {
        var ngrams = corpus.NgramsOf(part);
        var known = 0;
        foreach (var ngram in ngrams) known += space.ColumnOf(ngram) >= 0 ? 1 : 0;
        return known;
    }

    private void Score((VectorSpace Space, LinearModel? Model) stage, int fold, UnitScores scores)
    {
        if (stage.Model is null) return;
        if (stage.Space.Options.Unit == TextUnit.Text) ScoreTexts(stage.Space, stage.Model, fold, scores);
        else ScoreParagraphs(stage.Space, stage.Model, fold, scores);
    }

    private void ScoreTexts(VectorSpace space, LinearModel model, int fold, UnitScores scores)
    {
        TextRow[] texts = [.. Enumerable.Range(0, corpus.Articles).Where(article => folds[article] == fold).SelectMany(article => TextRow.Of(corpus, article, bare: false, labelledOnly: false))];
        var rows = new TextRows(corpus, space, texts);
        var buffer = new RowBuffer();
        for (var row = 0; row < texts.Length; row++) model.Score(rows.Read(row, buffer), scores.Of(texts[row].Unit));
    }

    private void ScoreParagraphs(VectorSpace space, LinearModel model, int fold, UnitScores scores)
    {
        var builder = new RowBuilder(corpus, space);
        for (var article = 0; article < corpus.Articles; article++)
        {
            if (folds[article] != fold) continue;
            builder.Clear();
            builder.AddArticle(article, bare: false, labelledOnly: false);
            var first = corpus.UnitsOf(article).Start.Value;
            for (var i = 0; i < builder.Ends.Length; i++)
            {
                var places = (int)(i == 0 ? 0 : builder.Ends[i - 1])..(int)builder.Ends[i];
                model.Score(new FeatureRow(builder.Columns[places], builder.Values[places]), scores.Of(first + i));
                if (corpus.PageOf(article) is not null) scores.KnownOf(first + i) = Known(space, corpus.PartsOf(article).Start.Value + i);
            }
        }
    }
}
