using MlPipeline.Features.Gate;
using MlPipeline.Features.Pages;
using MlPipeline.Learning.FastTree;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// The second stage of web pages. Pages of one folder have one design, and what is learned must hold for designs that were never seen: whole designs are held out to find the number of rounds, and what the names of
/// elements speak for is estimated for the rows of each design from the others alone. Each page is learned from three times: as it is, as if its words
/// were unknown to the model, and with other boxes around its paragraphs and without names (<see cref="GroupedPage"/>); and in variants: around a short article (<see cref="ShortenedPage"/>), and with the article in entries
/// (<see cref="EntriesPage"/>) or as a notice and without it (<see cref="EmptiedPage"/>).
/// </summary>
/// <param name="corpus">The corpus.</param>
/// <param name="scores">The linear stage's scores of articles that it has not seen.</param>
/// <param name="boilerplate">Index of the boilerplate label.</param>
/// <param name="seedBoilerplate">The seed topic for boilerplate, or −1.</param>
/// <param name="scale">Inverse temperature of the linear stage.</param>
/// <param name="options">Options of the training.</param>
internal sealed class PageGateTraining(EncodedCorpus corpus, UnitScores scores, int boilerplate, int seedBoilerplate, double scale, TrainingOptions options)
{
    // One design to learn from and one to stop early on.
    private const int LeastDesigns = 2;
    private const int MostFolds = 3;

    // Fewer examples of either kind say nothing about where boilerplate stands.
    private const int LeastExamples = 50;

    private static readonly PageWords NoNames = new([]);

    private readonly FastTreeOptions trees = options.Gate with { Threads = options.Linear.Threads };

    private string DesignOf(int article) => corpus.PageOf(article)!.Design;

    /// <summary>Learns the stage; null where there are too few pages.</summary>
    public PageGate? Learn()
    {
        int[] articles = [.. Enumerable.Range(0, corpus.Articles).Where(article => corpus.PageOf(article) is not null && !corpus.ShapeOf(corpus.UnitsOf(article).Start.Value).IsEmpty)];
        var labels = articles.SelectMany(article => ProblemBuilder.LabelledUnits(corpus, article)).Select(corpus.LabelOf).ToArray();
        var positives = labels.Count(label => label == boilerplate);
        if (boilerplate < 0 || positives < LeastExamples || labels.Length - positives < LeastExamples) return null;
        string[] designs = [.. articles.Select(DesignOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (designs.Length < LeastDesigns) return null;
        var names = new PageWordCounts(corpus, articles, boilerplate);
        var folds = Math.Min(MostFolds, designs.Length);
        var order = Enumerable.Range(0, designs.Length).ToArray();
        new SplitMix(options.Linear.Seed).Shuffle<int>(order);
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < order.Length; i++) foldOf.Add(designs[order[i]], i % folds);
        var rounds = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var learned = Examples(articles.Where(article => foldOf[DesignOf(article)] != fold), names, design => foldOf[design] == fold);
            var watched = Examples(articles.Where(article => foldOf[DesignOf(article)] == fold), names, _ => false);
            rounds += FastTreeLearner.Learn(learned, watched, 2, trees).Trees.Length;
        }

        var last = trees with { Rounds = Math.Max(1, (int)Math.Round((double)rounds / folds)) };
        return new PageGate(FastTreeLearner.Learn(Examples(articles, names, _ => false), null, 2, last), names.Scores(_ => true));
    }

    // What names speak for comes from all designs but the row's own and those left out.
    private TreeExamples Examples(IEnumerable<int> articles, PageWordCounts names, Func<string, bool> isLeftOut)
    {
        var values = new List<float>();
        var labels = new List<int>();
        var weights = new List<float>();
        var words = new Dictionary<string, PageWords>(StringComparer.Ordinal);
        var features = new PageGateFeatures();
        foreach (var article in articles)
        {
            var design = DesignOf(article);
            if (!words.TryGetValue(design, out var known)) words.Add(design, known = names.Scores(other => other != design && !isLeftOut(other)));
            var page = corpus.PageOf(article)!;
            Add(article, page.Figures, known, areWordsKnown: true);
            if (!page.IsVariant) Add(article, page.Figures, known, areWordsKnown: false);
            Add(article, page.GroupedFigures, NoNames, areWordsKnown: !page.IsVariant);
        }

        return new TreeExamples(new DenseMatrix([.. values], PageGateFeatures.Count), [.. labels], [.. weights]);

        void Add(int article, float[] figures, PageWords known, bool areWordsKnown)
        {
            var rows = Rows(article, figures, known, features, areWordsKnown);
            var first = corpus.UnitsOf(article).Start.Value;
            foreach (var unit in ProblemBuilder.LabelledUnits(corpus, article))
            {
                var isBoilerplate = corpus.LabelOf(unit) == boilerplate;
                values.AddRange(rows[unit - first]);
                labels.Add(isBoilerplate ? 1 : 0);
                weights.Add(corpus.WeightOf(unit));
            }
        }
    }

    private float[][] Rows(int article, float[] figures, PageWords words, PageGateFeatures features, bool areWordsKnown)
    {
        var (first, count) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        var all = new ArticleScores();
        all.Begin(count, corpus.LabelNames.Length);
        var known = new float[count];
        long ngrams = 0, knownNgrams = 0;
        for (var i = 0; i < count; i++)
        {
            scores.Of(first + i).CopyTo(all.Raw(i));
            var own = corpus.NgramsOf(corpus.PartsOf(article).Start.Value + i).Length;
            known[i] = (float)scores.KnownOf(first + i) / Math.Max(1, own);
            ngrams += own;
            knownNgrams += scores.KnownOf(first + i);
        }

        all.Finish(scale, boilerplate);
        features.Begin(corpus.PageOf(article)!.Page, figures, words, areWordsKnown ? (float)knownNgrams / Math.Max(1, ngrams) : 0);
        var rows = new float[count][];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new float[PageGateFeatures.Count];
            var seeds = corpus.SeedsOf(first + i);
            GateFeatures.Write(all, i, boilerplate, seeds[..(seeds.Length / 2)], seedBoilerplate, corpus.ShapeOf(first + i), rows[i]);
            features.Finish(i, known[i], rows[i]);
        }

        return rows;
    }
}
