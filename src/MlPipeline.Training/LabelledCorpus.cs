using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>An encoded corpus, and what its rows say about the kind of model to make of it.</summary>
public sealed class LabelledCorpus
{
    private readonly int articles;

    private LabelledCorpus(EncodedCorpus encoded, int articles, TextUnit unit) => (Encoded, this.articles, Unit) = (encoded, articles, unit);

    /// <summary>The corpus: first the labelled articles, then those made of seed terms.</summary>
    public EncodedCorpus Encoded { get; }

    /// <summary>Paragraphs when any labelled row named its article or there are seed terms only; whole texts when every row stood alone.</summary>
    public TextUnit Unit { get; }

    /// <summary>Number of articles that are not made of seed terms.</summary>
    public int LabelledArticles => articles;

    /// <summary>Number of their units with a label.</summary>
    public int LabelledUnits => Enumerable.Range(0, Encoded.Units).Count(unit => Encoded.ArticleOf(unit) < articles && Encoded.LabelOf(unit) != EncodedCorpus.NoLabel);

    /// <summary>Encodes labelled articles and seed terms.</summary>
    /// <param name="articles">Labelled articles, read once.</param>
    /// <param name="lexicon">Seed terms.</param>
    /// <param name="options">Options.</param>
    /// <param name="vectors">Vectors of terms, or null.</param>
    /// <exception cref="TrainingException">There is no labelled unit and no seed term.</exception>
    public static LabelledCorpus Encode(IEnumerable<LabelledArticle> articles, SeedLexicon lexicon, TrainingOptions options, TermVectors? vectors = null)
    {
        options.Encoder.Validated();
        int count = 0, alone = 0;
        var encoded = CorpusEncoder.Encode(
            Counted(), SeedArticles.Of(lexicon), options.SeedExampleWeight, options.Encoder.MaxOrder, lexicon.Phrases, lexicon.Topics.Count, options.TextStage != TextStage.None, options.Linear.Threads);
        if (encoded.LabelNames.Length == 0) throw new TrainingException("there is no labelled text to learn from");
        if (vectors is not null) encoded.Vectors = new PartVectors(encoded, vectors);
        var unit = count > 0 && alone == count ? TextUnit.Text : TextUnit.Paragraph;
        if (unit == TextUnit.Text)
        {
            KeepCommonNgrams(encoded, options);

            // What n-grams were numbered by is a quarter of all memory then. The collector might leave it until the solvers have asked for as much again.
            GC.Collect();
        }

        return new LabelledCorpus(encoded, count, unit);

        IEnumerable<LabelledArticle> Counted()
        {
            foreach (var article in articles)
            {
                count++;
                if (article.Standalone) alone++;
                yield return article;
            }
        }
    }

    // No fold learns an n-gram that is rare in all of them. Without these, and the commonest first, the n-grams of whole texts are the columns of every fold.
    private static void KeepCommonNgrams(EncodedCorpus corpus, TrainingOptions options)
    {
        var occurrences = NgramOccurrences.Count(corpus, options.MinCount, article => !corpus.IsPageOnly(article), options.Linear.Threads);
        var kept = NgramOccurrences.CommonestFirst(occurrences, options.MinCount);
        var rare = Array.FindIndex(kept, ngram => occurrences[ngram] < FrequencyLevels.Common);
        corpus.Keep(kept, rare < 0 ? kept.Length : rare, options.Linear.Threads);
    }

    /// <summary>Deals the labelled articles into folds; articles made of seed terms are always trained on, unless there are no others.</summary>
    /// <param name="folds">Folds wanted; fewer where there are fewer articles.</param>
    /// <param name="seed">Of the order.</param>
    public int[] Folds(int folds, ulong seed)
    {
        var dealt = Enumerable.Range(0, articles > 0 ? articles : Encoded.Articles).Where(article => !Encoded.IsPageOnly(article) && ProblemBuilder.LabelledUnits(Encoded, article).Any()).ToArray();
        var result = new int[Encoded.Articles];
        Array.Fill(result, FoldAssignment.Always);
        if (dealt.Length < 2) return result;
        var leading = Array.ConvertAll(dealt, article => FoldAssignment.Leading(ProblemBuilder.LabelledUnits(Encoded, article).Select(Encoded.LabelOf)));
        var assigned = FoldAssignment.Deal(leading, Math.Min(folds, dealt.Length), seed);
        for (var i = 0; i < dealt.Length; i++) result[dealt[i]] = assigned[i];
        for (var article = 0; article < Encoded.FirstSeedArticle; article++)
        {
            // A copy is held out with its article. A page without content is learned from in no fold, so any will do.
            if (!Encoded.IsPageOnly(article)) continue;
            result[article] = Encoded.OriginalOf(article) is var original && original != article ? result[original] : article % Math.Min(folds, dealt.Length);
        }
        return result;
    }
}
