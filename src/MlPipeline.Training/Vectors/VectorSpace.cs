using MlPipeline.Features;
using MlPipeline.Features.Ngrams;
using MlPipeline.Features.Shape;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>
/// The columns of a learning problem and all that is estimated from its training rows: which n-grams count, and their inverse document frequencies. Made anew
/// for every fold from that fold's training articles alone. Columns: own n-grams, n-grams of the rest of the article, shape indicators, seed scores, text vectors.
/// </summary>
public sealed class VectorSpace
{
    private readonly int[] columns;

    private VectorSpace(EncodedCorpus corpus, EncoderOptions options, int[] columns, int[] ngrams, float[] frequencies)
    {
        (this.columns, Options, Ngrams, InverseDocumentFrequencies) = (columns, options, ngrams, frequencies);
        var paragraphs = options.Unit == TextUnit.Paragraph;
        ContextStart = ngrams.Length;
        ShapeStart = ContextStart + (paragraphs ? ngrams.Length : 0);
        SeedStart = ShapeStart + (paragraphs ? ShapeIndicators.Count : 0);
        VectorStart = SeedStart + corpus.SeedScores;
        ColumnCount = VectorStart + ((corpus.Vectors?.Dimensions ?? 0) * (paragraphs ? 2 : 1));
    }

    /// <summary>The block weights and the unit.</summary>
    public EncoderOptions Options { get; }

    /// <summary>The n-grams with a column, commonest first: frequent features share cache lines.</summary>
    public int[] Ngrams { get; }

    /// <summary>Beside <see cref="Ngrams"/>.</summary>
    public float[] InverseDocumentFrequencies { get; }

    /// <summary>First column of the article block.</summary>
    public int ContextStart { get; }

    /// <summary>First column of the shape indicators.</summary>
    public int ShapeStart { get; }

    /// <summary>First column of the seed scores.</summary>
    public int SeedStart { get; }

    /// <summary>First column of the text vectors: the unit's own, then that of the rest of its article.</summary>
    public int VectorStart { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The column of an n-gram in the unit's own block, or −1.</summary>
    public int ColumnOf(int ngram) => columns[ngram];

    /// <summary>Estimates the space from some articles.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">Block weights and unit.</param>
    /// <param name="minCount">Parts that an n-gram must occur in.</param>
    /// <param name="isTraining">Says of each article whether it may be learned from.</param>
    public static VectorSpace Estimate(EncodedCorpus corpus, EncoderOptions options, int minCount, Func<int, bool> isTraining)
    {
        // An n-gram without diacritics stands in both readings of a text and must not count twice.
        var written = new int[corpus.Ngrams];
        var bare = new int[corpus.Ngrams];
        var parts = 0;
        for (var article = 0; article < corpus.Articles; article++)
        {
            if (!isTraining(article)) continue;
            var (_, count) = corpus.PartsOf(article).GetOffsetAndLength(int.MaxValue);
            parts += count;

            // A seed term is there because somebody chose it: it counts even where no article has it.
            var weight = article >= corpus.FirstSeedArticle ? minCount : 1;
            Count(corpus, corpus.PartsOf(article), weight, written);
            Count(corpus, corpus.PartsOf(article, bare: true), weight, bare);
        }

        var occurrences = written;
        for (var ngram = 0; ngram < occurrences.Length; ngram++) occurrences[ngram] = Math.Max(written[ngram], bare[ngram]);
        var kept = CommonestFirst(occurrences, minCount);
        var columns = new int[corpus.Ngrams];
        Array.Fill(columns, -1);
        for (var column = 0; column < kept.Length; column++) columns[kept[column]] = column;

        // Seed terms count as several texts, and no more than all texts may hold a term: its frequency would come out negative.
        var frequencies = Array.ConvertAll(kept, ngram => TermFrequency.InverseDocumentFrequency(parts, Math.Min(parts, occurrences[ngram])));
        return new VectorSpace(corpus, options, columns, kept, frequencies);
    }

    private static void Count(EncodedCorpus corpus, Range parts, int weight, int[] occurrences)
    {
        for (var part = parts.Start.Value; part < parts.End.Value; part++)
        {
            foreach (var ngram in corpus.NgramsOf(part)) occurrences[ngram] += weight;
        }
    }

    // Counting sort. The order only serves the cache: no result depends on it.
    private static int[] CommonestFirst(int[] occurrences, int least)
    {
        const int Most = 1 << 12;
        var starts = new int[Most + 2];
        foreach (var count in occurrences)
        {
            if (count >= least) starts[Most - Math.Min(count, Most) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var kept = new int[starts[^1]];
        for (var ngram = 0; ngram < occurrences.Length; ngram++)
        {
            if (occurrences[ngram] >= least) kept[starts[Most - Math.Min(occurrences[ngram], Most)]++] = ngram;
        }

        return kept;
    }
}
