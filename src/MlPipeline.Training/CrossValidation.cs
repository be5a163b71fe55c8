using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Training;

/// <summary>Cross-validation of the whole training, calibration included: each fold's model is trained by <see cref="Trainer"/> on the other folds alone.</summary>
public static class CrossValidation
{
    // Steps in which a share of the training articles can be taken.
    private const int Steps = 20;

    // Parts that are dealt as the folds are would be folds.
    private const ulong OtherSeed = 0x5EED;

    /// <summary>Trains a model for every fold, one after the other.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="lexicon">Seed terms; they are not made from the rows, so every fold has them.</param>
    /// <param name="options">Options.</param>
    /// <param name="folds">At least 2.</param>
    /// <param name="share">
    /// Share of each fold's training articles to learn from, 0–1, taken evenly over the labels in steps of a twentieth; the articles of a smaller share are among those of a larger one. The held-out articles
    /// are always all of them.
    /// </param>
    /// <param name="vectors">Vectors of terms, or null; they are not made from the rows either.</param>
    /// <exception cref="TrainingException">There are fewer articles than folds, or the share leaves nothing to learn from.</exception>
    public static IEnumerable<(TopicModel Model, IReadOnlyList<LabelledArticle> HeldOut)> Run(
        IReadOnlyList<LabelledArticle> articles, SeedLexicon lexicon, TrainingOptions options, int folds, double share = 1, TermVectors? vectors = null)
    {
        var ids = articles.Where(article => article.CopyOf is null && !CorpusEncoder.IsPageOnly(article)).Select(article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        var names = articles.SelectMany(article => article.Labels).OfType<ParagraphLabel>().Select(label => label.Primary).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        // Copies go where their articles go; they are learned from and not counted, for the articles themselves are. Pages that only show how pages are built are learned from in every fold.
        var counted = articles.Where(article => !IsCopy(article) && !CorpusEncoder.IsPageOnly(article)).ToArray();
        if (counted.Length < folds) throw new TrainingException($"{folds} folds need at least as many articles, and there are {counted.Length}");
        var leading = counted.Select(article => FoldAssignment.Leading(article.Labels.OfType<ParagraphLabel>().Select(label => Array.BinarySearch(names, label.Primary, StringComparer.Ordinal)))).ToArray();
        var dealt = FoldAssignment.Deal(leading, folds, options.Linear.Seed);
        var parts = FoldAssignment.Deal(leading, Steps, options.Linear.Seed ^ OtherSeed);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < counted.Length; i++) places.TryAdd(counted[i].Article.Id, i);
        return Enumerable.Range(0, folds).Select(fold => (
            Trainer.Train(Training(fold), lexicon, options, vectors).Model,
            (IReadOnlyList<LabelledArticle>)[.. counted.Where((_, i) => dealt[i] == fold)]));

        IEnumerable<LabelledArticle> Training(int fold)
        {
            var place = 0;
            foreach (var article in articles)
            {
                if (CorpusEncoder.IsPageOnly(article))
                {
                    yield return article;
                    continue;
                }

                var own = IsCopy(article) ? places[article.CopyOf!] : place++;
                if (dealt[own] != fold && parts[own] < share * Steps) yield return article;
            }
        }

        bool IsCopy(LabelledArticle article) => article.CopyOf is not null && ids.Contains(article.CopyOf);
    }
}
