using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Learning.Calibration;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// Cross-fits the linear stage, and the gate on top of it where there is boilerplate to learn and held-out accuracy gains by it. The gate is judged on folds that neither it nor the
/// linear stage under it has seen; only the linear stage's temperature, one number, is fitted on all of them.
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
    /// <returns>The gate or null, the linear stage's inverse temperature, and held-out predictions.</returns>
    public static (BoilerplateGate? Gate, double LinearScale, HeldOutPredictions HeldOut) Run(EncodedCorpus corpus, int[] folds, IReadOnlyList<string> seedTopics, TrainingOptions options)
    {
        var fitting = new CrossFitting(corpus, folds, options);
        var scores = fitting.HeldOut();
        var units = Enumerable.Range(0, corpus.Units).Where(unit => corpus.LabelOf(unit) != EncodedCorpus.NoLabel && folds[corpus.ArticleOf(unit)] != FoldAssignment.Always).ToArray();
        var linear = Predictions(corpus, units, scores);
        var scale = TemperatureScaling.Fit(linear.Scores, linear.Labels, linear.Classes);
        for (var row = 0; row < units.Length; row++) Numerics.PortableMath.Softmax(linear.Probabilities.AsSpan(row * linear.Classes, linear.Classes), scale);
        var boilerplate = Array.IndexOf(corpus.LabelNames, TopicModel.Boilerplate);
        if (!IsGateWorthTrying(options, linear, boilerplate) || folds.Max() + 1 < LeastFolds) return (null, scale, linear);

        var training = new GateTraining(corpus, boilerplate, seedTopics.ToList().IndexOf(TopicModel.Boilerplate), scale, options.BoilerplateWeight, options.Gate with { Threads = options.Linear.Threads });
        var (gated, rounds) = HeldOutGate(corpus, folds, fitting.HeldOutTwice(), scores, training, linear, boilerplate);
        if (gated.Accuracy <= linear.Accuracy) return (null, scale, linear);
        var dealt = Enumerable.Range(0, corpus.Articles).Where(article => folds[article] != FoldAssignment.Always);
        return (training.Learn(scores, dealt, rounds), scale, gated);
    }

    private static bool IsGateWorthTrying(TrainingOptions options, HeldOutPredictions linear, int boilerplate)
    {
        var positives = linear.Labels.Count(label => label == boilerplate);
        return options.Encoder.Unit == TextUnit.Paragraph && boilerplate >= 0 && positives >= LeastExamples && linear.Labels.Length - positives >= LeastExamples;
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

    // Each fold is predicted by a gate that stops early on the next fold; the number of rounds that the last gate gets is their mean.
    private static (HeldOutPredictions Predictions, int Rounds) HeldOutGate(
        EncodedCorpus corpus, int[] folds, UnitScores[] nested, UnitScores scores, GateTraining training, HeldOutPredictions linear, int boilerplate)
    {
        var count = folds.Max() + 1;
        var gates = new BoilerplateGate[count];
        for (var fold = 0; fold < count; fold++)
        {
            var watched = (fold + 1) % count;
            gates[fold] = training.Learn(nested[fold], Articles(other => other != fold && other != watched), Articles(other => other == watched));
        }

        double[] probabilities = [.. linear.Probabilities];
        var rowOf = linear.Units.Select((unit, row) => (unit, row)).ToDictionary(pair => pair.unit, pair => pair.row);
        foreach (var article in Articles(_ => true).Where(training.HasShape))
        {
            var odds = training.Score(gates[folds[article]], scores, article);
            var first = corpus.UnitsOf(article).Start.Value;
            foreach (var unit in ProblemBuilder.LabelledUnits(corpus, article))
                GatedProbabilities.Apply(probabilities.AsSpan(rowOf[unit] * linear.Classes, linear.Classes), boilerplate, odds[unit - first]);
        }

        var gated = new HeldOutPredictions { Units = linear.Units, Articles = linear.Articles, Labels = linear.Labels, Also = linear.Also, Scores = linear.Scores, Probabilities = probabilities, Classes = linear.Classes };
        return (gated, Math.Max(1, (int)Math.Round(gates.Average(gate => gate.Trees.Trees.Length))));

        IEnumerable<int> Articles(Func<int, bool> isWanted) => Enumerable.Range(0, corpus.Articles).Where(article => folds[article] != FoldAssignment.Always && isWanted(folds[article]));
    }
}
