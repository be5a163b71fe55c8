using MlPipeline.Data.Labelled;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Training;

/// <summary>Probabilities of the labels of every labelled unit, by models that had not seen its article.</summary>
public sealed class HeldOutProbabilities
{
    private HeldOutProbabilities(string[] labels, IReadOnlyList<Row> rows) => (Labels, Rows) = (labels, rows);

    /// <summary>Names of the labels, in ordinal order: those of the data and of the seed terms.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The labelled units, in the order of the articles.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Whether there is enough to hold something out: two labelled articles and two labels.</summary>
    public static bool CanPredict(IReadOnlyCollection<LabelledArticle> articles) =>
        articles.Where(article => article.Labels.Any(label => label is not null)).Skip(1).Any()
        && articles.SelectMany(article => article.Labels).OfType<ParagraphLabel>().Select(label => label.Primary).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Cross-fits models to the articles. Both stages are held out.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="lexicon">Seed terms; they are not made from the rows, so every fold has them.</param>
    /// <param name="options">Options.</param>
    /// <param name="folds">At least 2; there are fewer where there are fewer articles.</param>
    /// <exception cref="TrainingException">There are fewer than two labelled articles or fewer than two labels.</exception>
    public static HeldOutProbabilities Predict(IReadOnlyCollection<LabelledArticle> articles, SeedLexicon lexicon, TrainingOptions options, int folds)
    {
        if (!CanPredict(articles)) throw new TrainingException("held-out predictions take two labelled articles and two labels");
        var corpus = LabelledCorpus.Encode(articles, lexicon, options);
        var encoder = options.Encoder with { Unit = corpus.Unit };
        var topics = lexicon.Topics.Select(topic => topic.Id).ToArray();
        var (_, _, heldOut) = StagedTraining.Run(corpus.Encoded, corpus.Folds(folds, options.Linear.Seed), topics, options with { Encoder = encoder });
        return new HeldOutProbabilities(corpus.Encoded.LabelNames, [.. heldOut.Units.Select(ToRow)]);

        Row ToRow(int unit, int row)
        {
            var article = corpus.Encoded.ArticleOf(unit);
            return new Row(article, unit - corpus.Encoded.UnitsOf(article).Start.Value, heldOut.ProbabilitiesOf(row).ToArray());
        }
    }

    /// <summary>A labelled unit.</summary>
    /// <param name="Article">Index of its article.</param>
    /// <param name="Paragraph">Its index in the article.</param>
    /// <param name="Probabilities">One a label, 0–1, sum 1.</param>
    public sealed record Row(int Article, int Paragraph, double[] Probabilities);
}
