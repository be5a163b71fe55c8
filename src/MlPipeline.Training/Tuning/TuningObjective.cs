using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Training.Tuning;

/// <summary>
/// How good options are: the cross-fitting of both stages that a training with them runs, so that a trial's accuracy is the one which <see cref="Trainer"/> will tell. Whole articles are held out, and everything
/// is estimated anew in each fold; only the encoded corpus, in which nothing is estimated, serves all trials with one n-gram order that look at the typing of texts, or do not. Whole texts
/// lose their rare n-grams when they are encoded, so a trial with another bound for these encodes them again.
/// </summary>
/// <param name="articles">Labelled articles.</param>
/// <param name="lexicon">Seed terms.</param>
/// <param name="vectors">Vectors of terms, or null.</param>
internal sealed class TuningObjective(IReadOnlyCollection<LabelledArticle> articles, SeedLexicon lexicon, TermVectors? vectors)
{
    private readonly string[] seedTopics = [.. lexicon.Topics.Select(topic => topic.Id)];
    private (int Order, TextStage Stage, int MinCount, LabelledCorpus Corpus)? encoded;

    /// <summary>What the articles label.</summary>
    public TextUnit UnitOf(TrainingOptions options) => CorpusFor(options).Unit;

    /// <summary>Cross-fits a training.</summary>
    public TrialFigures Measure(TrainingOptions options)
    {
        var corpus = CorpusFor(options);
        var folds = corpus.Folds(corpus.Unit == TextUnit.Paragraph ? options.ParagraphFolds : options.TextFolds, options.Linear.Seed);
        var staged = StagedTraining.Run(corpus.Encoded, folds, seedTopics, options with { Encoder = options.Encoder with { Unit = corpus.Unit } });
        return TrialFigures.Of(staged.HeldOut);
    }

    private LabelledCorpus CorpusFor(TrainingOptions options)
    {
        if (encoded is { } kept && kept.Order == options.Encoder.MaxOrder && kept.Stage == options.TextStage && (kept.MinCount == options.MinCount || kept.Corpus.Unit == TextUnit.Paragraph)) return kept.Corpus;

        // Let go of first: two corpora at once may be more than there is room for.
        encoded = null;
        var corpus = LabelledCorpus.Encode(articles, lexicon, options, vectors);
        encoded = (options.Encoder.MaxOrder, options.TextStage, options.MinCount, corpus);
        return corpus;
    }
}
