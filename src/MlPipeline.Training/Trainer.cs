using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tuning;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>Labelled articles and seed terms in, a model out.</summary>
public static class Trainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="articles">Labelled articles, read once.</param>
    /// <param name="lexicon">Seed terms; <see cref="SeedLexicon.Empty"/> for none.</param>
    /// <param name="options">Options.</param>
    /// <param name="vectors">Vectors of terms learned from texts without labels, which become part of the model; null for none.</param>
    /// <exception cref="TrainingException">There is nothing to learn from.</exception>
    /// <exception cref="InvalidDataException">The model would have over 2 GB.</exception>
    public static TrainingResult Train(IEnumerable<LabelledArticle> articles, SeedLexicon lexicon, TrainingOptions options, TermVectors? vectors = null)
    {
        var recorder = new LearnedTextsRecorder();
        var corpus = LabelledCorpus.Encode(recorder.Record(articles), lexicon, options, vectors);
        options = options with { Encoder = options.Encoder with { Unit = corpus.Unit } };
        var space = VectorSpace.Estimate(corpus.Encoded, options.Encoder, options.MinCount, IsLearnedFrom, options.Linear.Threads);
        FeatureTableBuilder.CheckSize(corpus.Encoded.LabelNames.Length, corpus.Unit == TextUnit.Paragraph ? 2 : 1, space.Ngrams.Length);
        var folds = corpus.Folds(corpus.Unit == TextUnit.Paragraph ? options.ParagraphFolds : options.TextFolds, options.Linear.Seed);

        // The last solver and what is found on held-out scores need nothing of each other.
        (SecondStage Stage, HeldOutPredictions Predictions, Calibration Calibration)? judged = null;
        LinearStage? linear = null;
        Concurrently.Invoke(CrossFitting.ThreadsFor(corpus.Encoded, options), Judge, Solve);
        var (stage, heldOut, calibration) = judged!.Value;
        var card = new ModelCard(
            corpus.LabelledArticles,
            corpus.LabelledUnits,
            lexicon.TermCount,
            options.Linear.Cost,
            options.Linear.Loss.ToString(),
            options.MinCount,
            heldOut.Units.Length,
            heldOut.Accuracy) { Options = OptionsFile.ForCard(options) };
        var model = new TopicModel
        {
            Labels = corpus.Encoded.LabelNames,
            Encoder = space.Options,
            Ngrams = linear!.Ngrams,
            ShapeWeights = linear.ShapeWeights,
            SeedTopics = [.. lexicon.Topics.Select(topic => topic.Id)],
            Seeds = lexicon.Phrases,
            SeedWeights = linear.SeedWeights,
            Vectors = vectors,
            VectorWeights = linear.VectorWeights,
            Bias = linear.Bias,
            Gate = stage.Gate,
            PageGate = stage.Pages,
            TopicTrees = stage.Topics,
            Calibration = calibration,
            Card = card,
            Learned = recorder.ToLearnedTexts(),
        };
        return new TrainingResult(model.Validated(), heldOut, linear.Reports);

        bool IsLearnedFrom(int article) => !corpus.Encoded.IsPageOnly(article);

        void Judge()
        {
            var (stage, linearScale, heldOut) = StagedTraining.Run(corpus.Encoded, folds, [.. lexicon.Topics.Select(topic => topic.Id)], options);
            var calibration = CalibrationFitter.Fit(
                heldOut.ToCalibrationRows(), corpus.Encoded.LabelNames.Length, linearScale, Array.IndexOf(corpus.Encoded.LabelNames, TopicModel.Boilerplate), options.AutoPrecision, options.Linear.Threads);
            judged = (stage, heldOut, calibration);
        }

        void Solve()
        {
            var problem = ProblemBuilder.Build(corpus.Encoded, space, options.BareWeight, options.RatioWeightFor(corpus.Unit), IsLearnedFrom);
            linear = LinearStage.Of(LinearSolver.Solve(problem, options.LinearFor(corpus.Unit)), corpus.Encoded, space);
        }
    }
}
