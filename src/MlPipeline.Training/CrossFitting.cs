using MlPipeline.Learning;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// Predictions for every labelled unit by a model that was trained without its article. Vocabulary, document frequencies and weights are estimated anew in every
/// fold, so nothing of the held-out articles leaks into their scores.
/// </summary>
public static class CrossFitting
{
    /// <summary>Runs the folds.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folds">The fold of each article (<see cref="FoldAssignment"/>).</param>
    /// <param name="options">Options of the training.</param>
    public static HeldOutPredictions Run(EncodedCorpus corpus, int[] folds, TrainingOptions options)
    {
        var count = folds.Max() + 1;
        var classes = corpus.LabelNames.Length;
        var units = Enumerable.Range(0, corpus.Units).Where(unit => corpus.LabelOf(unit) != EncodedCorpus.NoLabel && folds[corpus.ArticleOf(unit)] != FoldAssignment.Always).ToArray();
        var scores = new double[checked(units.Length * classes)];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Linear.Threads }, fold =>
        {
            var space = VectorSpace.Estimate(corpus, options.Encoder, options.MinCount, article => folds[article] != fold);
            var problem = ProblemBuilder.Build(corpus, space, options.BareWeight, article => folds[article] != fold);
            if (problem.Rows == 0) return;
            Score(corpus, folds, fold, space, LinearSolver.Solve(problem, options.Linear), units, scores);
        });
        return new HeldOutPredictions
        {
            Units = units,
            Scores = scores,
            Labels = Array.ConvertAll(units, corpus.LabelOf),
            Also = Array.ConvertAll(units, corpus.AlsoOf),
            Folds = Array.ConvertAll(units, unit => folds[corpus.ArticleOf(unit)]),
            Classes = classes,
        };
    }

    private static void Score(EncodedCorpus corpus, int[] folds, int fold, VectorSpace space, LinearModel model, int[] units, double[] scores)
    {
        var builder = new RowBuilder(corpus, space);
        for (var row = 0; row < units.Length;)
        {
            var article = corpus.ArticleOf(units[row]);
            if (folds[article] != fold)
            {
                row++;
                continue;
            }

            builder.Clear();
            builder.AddArticle(article);
            for (var i = 0; i < builder.Ends.Length; i++, row++)
            {
                var places = (int)(i == 0 ? 0 : builder.Ends[i - 1])..(int)builder.Ends[i];
                model.Score(builder.Columns[places], builder.Values[places], scores.AsSpan(row * model.Classes, model.Classes));
            }
        }
    }
}
