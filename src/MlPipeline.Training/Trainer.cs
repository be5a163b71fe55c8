using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Features.Shape;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tuning;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>Labelled articles and seed terms in, a model out.</summary>
public static class Trainer
{
    // Such an n-gram moves the score of the median paragraph by 0.004 at most, where examples are held at 1 or -1. Without them the model has a tenth fewer rows (a quarter on VNTC-10) and labels two of a
    // thousand texts otherwise (decision 0024). What was learned from few texts is small anyway, and there more hangs on each n-gram.
    private const float LeastContribution = 0.2f;
    private const int ManyNgrams = 100_000;

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
        var space = VectorSpace.Estimate(corpus.Encoded, options.Encoder, options.MinCount, article => !corpus.Encoded.IsPageOnly(article));
        FeatureTableBuilder.CheckSize(corpus.Encoded.LabelNames.Length, corpus.Unit == TextUnit.Paragraph ? 2 : 1, space.Ngrams.Length);
        var folds = corpus.Folds(corpus.Unit == TextUnit.Paragraph ? options.ParagraphFolds : options.TextFolds, options.Linear.Seed);

        // The last solver and what is found on held-out scores need nothing of each other.
        (SecondStage Stage, HeldOutPredictions Predictions, Calibration Calibration)? judged = null;
        LinearModel? linear = null;
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = CrossFitting.ThreadsFor(corpus.Encoded, options) }, Judge, Solve);
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
        return new TrainingResult(Assemble(corpus.Encoded, space, linear!, stage, lexicon, vectors, calibration, card) with { Learned = recorder.ToLearnedTexts() }, heldOut, linear!.Reports);

        void Judge()
        {
            var (stage, linearScale, heldOut) = StagedTraining.Run(corpus.Encoded, folds, [.. lexicon.Topics.Select(topic => topic.Id)], options);
            var calibration = CalibrationFitter.Fit(
                heldOut.ToCalibrationRows(), corpus.Encoded.LabelNames.Length, linearScale, Array.IndexOf(corpus.Encoded.LabelNames, TopicModel.Boilerplate), options.AutoPrecision, options.Linear.Threads);
            judged = (stage, heldOut, calibration);
        }

        void Solve()
        {
            var problem = ProblemBuilder.Build(corpus.Encoded, space, options.BareWeight, options.RatioWeightFor(corpus.Unit), article => !corpus.Encoded.IsPageOnly(article));
            linear = LinearSolver.Solve(problem, options.LinearFor(corpus.Unit));
        }
    }

    private static TopicModel Assemble(EncodedCorpus corpus, VectorSpace space, LinearModel linear, SecondStage stage, SeedLexicon lexicon, TermVectors? vectors, Calibration calibration, ModelCard card)
    {
        var labels = corpus.LabelNames.Length;
        var paragraphs = space.Options.Unit == TextUnit.Paragraph;
        var blocks = paragraphs ? 2 : 1;
        var dimensions = vectors?.Dimensions ?? 0;
        var hashes = new ulong[space.Ngrams.Length];
        for (var column = 0; column < hashes.Length; column++) hashes[column] = corpus.NgramHashes[space.Ngrams[column]];
        var table = FeatureTableBuilder.Build(labels, blocks, hashes, space.InverseDocumentFrequencies, WriteWeights, hashes.Length > ManyNgrams ? LeastContribution : 0);
        return new TopicModel
        {
            Labels = corpus.LabelNames,
            Encoder = space.Options,
            Ngrams = table,
            ShapeWeights = Dense(space.ShapeStart, paragraphs ? ShapeIndicators.Count : 0, space.Options.ShapeWeight),
            SeedTopics = [.. lexicon.Topics.Select(topic => topic.Id)],
            Seeds = lexicon.Phrases,
            SeedWeights = Dense(space.SeedStart, corpus.SeedScores, space.Options.SeedWeight),
            Vectors = vectors,
            VectorWeights = [.. Dense(space.VectorStart, dimensions, space.Options.VectorWeight), .. Dense(space.VectorStart + dimensions, paragraphs ? dimensions : 0, space.Options.ContextVectorWeight)],
            Bias = [.. linear.Bias, .. new float[table.Lanes - labels]],
            Gate = stage.Gate,
            PageGate = stage.Pages,
            TopicTrees = stage.Topics,
            Calibration = calibration,
            Card = card,
        }.Validated();

        void WriteWeights(int row, Span<float> weights)
        {
            linear.CopyWeights(row, weights);
            if (blocks > 1) linear.CopyWeights(row + space.ContextStart, weights[labels..]);
        }

        // The weight of the block is taken into the weights, so labelling need not multiply by it.
        float[] Dense(int start, int columns, float blockWeight)
        {
            var weights = new float[columns * table.Lanes];
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < labels; k++) weights[(column * table.Lanes) + k] = linear.Weight(start + column, k) * blockWeight;
            }

            return weights;
        }
    }
}
