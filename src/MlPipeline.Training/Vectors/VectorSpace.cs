using MlPipeline.Features;
using MlPipeline.Features.Ngrams;
using MlPipeline.Features.Shape;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>
/// The columns of a learning problem and all that is estimated from its training rows: which n-grams count, and their inverse document frequencies. Made anew
/// for every fold from that fold's training articles alone. Columns: own n-grams, n-grams of the rest of the article, shape indicators, seed scores, text vectors.
/// Where whole texts are labelled every n-gram of the corpus has its column, the same in every fold; those that do not count in a fold have frequency 0 there, so that <see cref="TextRows"/> can read the corpus itself.
/// </summary>
public sealed class VectorSpace
{
    private readonly int[]? columns;

    private VectorSpace(EncodedCorpus corpus, EncoderOptions options, int[]? columns, int[] ngrams, float[] frequencies)
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

    /// <summary>The n-grams with a column, commonest first where the space chose them: frequent features share cache lines.</summary>
    public int[] Ngrams { get; }

    /// <summary>Beside <see cref="Ngrams"/>; 0 for an n-gram that does not count.</summary>
    public float[] InverseDocumentFrequencies { get; }

    /// <summary>The same for reading texts; null for a space of paragraphs.</summary>
    internal FrequencyLevels? Levels { get; private init; }

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

    /// <summary>The column of an n-gram in the unit's own block; −1 for one that does not count.</summary>
    public int ColumnOf(int ngram) => columns is not null ? columns[ngram] : InverseDocumentFrequencies[ngram] > 0 ? ngram : -1;

    /// <summary>Estimates the space from some articles.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">Block weights and unit.</param>
    /// <param name="minCount">Parts that an n-gram must occur in; where whole texts are labelled, as many as the corpus was encoded for.</param>
    /// <param name="isTraining">Says of each article whether it may be learned from.</param>
    /// <param name="threads">At least 1.</param>
    public static VectorSpace Estimate(EncodedCorpus corpus, EncoderOptions options, int minCount, Func<int, bool> isTraining, int threads = 1)
    {
        var parts = 0;
        for (var article = 0; article < corpus.Articles; article++)
        {
            if (isTraining(article)) parts += corpus.PartsOf(article).GetOffsetAndLength(int.MaxValue).Length;
        }

        var occurrences = NgramOccurrences.Count(corpus, minCount, isTraining, threads);
        if (options.Unit == TextUnit.Text)
        {
            float[] frequencies = Array.ConvertAll(occurrences, count => count >= minCount ? Frequency(count) : 0);
            return new VectorSpace(corpus, options, null, [.. Enumerable.Range(0, occurrences.Length)], frequencies) { Levels = new FrequencyLevels(occurrences, minCount, corpus.CommonNgrams, Frequency) };
        }

        var kept = NgramOccurrences.CommonestFirst(occurrences, minCount);
        var columns = new int[corpus.Ngrams];
        Array.Fill(columns, -1);
        for (var column = 0; column < kept.Length; column++) columns[kept[column]] = column;
        return new VectorSpace(corpus, options, columns, kept, Array.ConvertAll(kept, ngram => Frequency(occurrences[ngram])));

        // Seed terms count as several texts, and no more than all texts may hold a term: its frequency would come out negative.
        float Frequency(int count) => TermFrequency.InverseDocumentFrequency(parts, Math.Min(parts, count));
    }
}
