using MlPipeline.Features;
using MlPipeline.Learning.Calibration;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training;

/// <summary>
/// Cross-fits the linear stage, and the second stage on top of it where there is something to learn for it and held-out accuracy gains by it. The second stage is judged on folds that neither it nor
/// the linear stage under it has seen; only the linear stage's temperature, one number, is fitted on all of them.
/// </summary>
internal static class StagedTraining
{
    // Fewer examples of either kind say nothing about where boilerplate stands.
    private const int LeastExamples = 50;

    // One fold to be judged on, one to stop early on, one to learn from.
    private const int LeastFolds = 3;

    /// <summary>Runs the folds.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folds">The fold of each article.</param>
    /// <param name="seedTopics">Names of the seed topics.</param>
    /// <param name="options">Options.</param>
    /// <returns>The second stage, the linear stage's inverse temperature, and held-out predictions.</returns>
    public static (SecondStage Stage, double LinearScale, HeldOutPredictions HeldOut) Run(EncodedCorpus corpus, int[] folds, IReadOnlyList<string> seedTopics, TrainingOptions options)
    {
        var fitting = new CrossFitting(corpus, folds, options);
        var scores = fitting.HeldOut();
        var units = Enumerable.Range(0, corpus.Units).Where(unit => corpus.LabelOf(unit) != EncodedCorpus.NoLabel && folds[corpus.ArticleOf(unit)] != FoldAssignment.Always && !corpus.IsPageOnly(corpus.ArticleOf(unit))).ToArray();
        var linear = Predictions(corpus, units, scores);
        var scale = TemperatureScaling.Fit(linear.Scores, linear.Labels, linear.Classes);
        for (var row = 0; row < units.Length; row++) Numerics.PortableMath.Softmax(linear.Probabilities.AsSpan(row * linear.Classes, linear.Classes), scale);
        if (options.Encoder.Unit == TextUnit.Text)
        {
            if (options.TextStage == TextStage.None) return (new SecondStage(null, null), scale, linear);
            var training = new TopicTreeTraining(corpus, scale, options.TopicTrees with { Threads = options.Linear.Threads });
            var labels = LabelsOf(training);

            // The cost of the trees is rows times labels, and labels with a handful of rows each teach them nothing.
            if (linear.Classes is < 2 or > TopicTrees.MostLabels || labels.Length < LeastExamples * linear.Classes || !AreInEnoughFolds(training)) return (new SecondStage(null, null), scale, linear);
            var (trees, predictions) = Learn(corpus, folds, fitting, scores, training, linear);
            return (new SecondStage(null, trees), scale, predictions);
        }
        else
        {
            var boilerplate = Array.IndexOf(corpus.LabelNames, TopicModel.Boilerplate);
            var training = new GateTraining(corpus, boilerplate, seedTopics.ToList().IndexOf(TopicModel.Boilerplate), scale, options.BoilerplateWeight, options.Gate with { Threads = options.Linear.Threads });
            var pages = new PageGateTraining(corpus, scores, boilerplate, seedTopics.ToList().IndexOf(TopicModel.Boilerplate), scale, options).Learn();
            var labels = LabelsOf(training);
            var positives = labels.Count(label => label == boilerplate);
            if (positives < LeastExamples || labels.Length - positives < LeastExamples || !AreInEnoughFolds(training)) return (new SecondStage(null, null, pages), scale, linear);
            var (gate, gated) = Learn(corpus, folds, fitting, scores, training, linear);
            return (new SecondStage(gate, null, pages), scale, gated);
        }

        // What a second stage would learn from: it may not be there for every unit.
        int[] LabelsOf<TStage>(ISecondStage<TStage> training) => [.. linear.Labels.Where((_, row) => training.IsFor(linear.Articles[row]))];

        bool AreInEnoughFolds<TStage>(ISecondStage<TStage> training) => linear.Articles.Where(training.IsFor).Select(article => folds[article]).Distinct().Count() >= LeastFolds;
    }

    private static HeldOutPredictions Predictions(EncodedCorpus corpus, int[] units, UnitScores scores)
    {
        double[] values = [.. units.SelectMany(unit => scores.Of(unit).ToArray()).Select(score => (double)score)];
        return new HeldOutPredictions
        {
            Units = units,
            Articles = Array.ConvertAll(units, corpus.ArticleOf),
            Labels = Array.ConvertAll(units, corpus.LabelOf),
            Also = Array.ConvertAll(units, corpus.AlsoOf),
            Scores = values,
            Probabilities = [.. values],
            Classes = corpus.LabelNames.Length,
        };
    }

    // The stage for all rows, or null where held-out accuracy does not gain by it.
    private static (TStage? Stage, HeldOutPredictions Predictions) Learn<TStage>(EncodedCorpus corpus, int[] folds, CrossFitting fitting, UnitScores scores, ISecondStage<TStage> training, HeldOutPredictions linear)
        where TStage : class
    {
        var (staged, rounds) = HeldOut(corpus, folds, fitting.HeldOutTwice(), scores, training, linear);
        if (staged.Accuracy <= linear.Accuracy) return (null, linear);
        var dealt = Enumerable.Range(0, corpus.Articles).Where(article => folds[article] != FoldAssignment.Always && !corpus.IsPageOnly(article));
        return (training.Learn(scores, dealt, rounds), staged);
    }

    // Each fold is predicted by a stage that stops early on the next fold; the number of rounds that the last stage gets is their mean.
    private static (HeldOutPredictions Predictions, int Rounds) HeldOut<TStage>(EncodedCorpus corpus, int[] folds, UnitScores[] nested, UnitScores scores, ISecondStage<TStage> training, HeldOutPredictions linear)
        where TStage : class
    {
        var count = folds.Max() + 1;
        var stages = new TStage[count];
        for (var fold = 0; fold < count; fold++)
        {
            var watched = (fold + 1) % count;
            stages[fold] = training.Learn(nested[fold], Articles(other => other != fold && other != watched), Articles(other => other == watched));
        }

        double[] probabilities = [.. linear.Probabilities];
        for (var row = 0; row < linear.Units.Length; row++)
        {
            var article = linear.Articles[row];
            if (training.IsFor(article)) training.Apply(stages[folds[article]], scores, linear.Units[row], probabilities.AsSpan(row * linear.Classes, linear.Classes));
        }

        var staged = new HeldOutPredictions { Units = linear.Units, Articles = linear.Articles, Labels = linear.Labels, Also = linear.Also, Scores = linear.Scores, Probabilities = probabilities, Classes = linear.Classes };
        return (staged, Math.Max(1, (int)Math.Round(stages.Average(training.RoundsOf))));

        IEnumerable<int> Articles(Func<int, bool> isWanted) => Enumerable.Range(0, corpus.Articles).Where(article => folds[article] != FoldAssignment.Always && !corpus.IsPageOnly(article) && isWanted(folds[article]));
    }
}

/// <summary>What stands on top of the linear stage.</summary>
/// <param name="Gate">Decides on boilerplate where paragraphs are labelled; null where there is none.</param>
/// <param name="Topics">Decides where whole texts are labelled; null where there is none.</param>
/// <param name="Pages">Decides on boilerplate in web pages; null where it is decided as in other texts.</param>
internal sealed record SecondStage(BoilerplateGate? Gate, TopicTrees? Topics, PageGate? Pages = null);
