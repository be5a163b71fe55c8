using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlPipeline.Features.Ngrams;
using MlPipeline.Learning;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>
/// Whole texts as rows that are worked out from the corpus whenever they are read: term frequency · inverse document frequency / length, then seed scores and the text vector. All folds share the corpus, and a row of their own costs a byte a rare n-gram.
/// </summary>
internal sealed class TextRows : FeatureRows
{
    private const int RowsAPage = 1 << 10;

    private readonly EncodedCorpus corpus;
    private readonly VectorSpace space;
    private readonly FrequencyLevels frequencies;
    private readonly MeasuredText[] texts;
    private readonly byte[][] pages;

    /// <summary>Measures the texts.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="space">A space of whole texts.</param>
    /// <param name="rows">Which texts.</param>
    public TextRows(EncodedCorpus corpus, VectorSpace space, TextRow[] rows)
    {
        (this.corpus, this.space, frequencies) = (corpus, space, space.Levels!);
        (texts, pages) = (new MeasuredText[rows.Length], new byte[(rows.Length + RowsAPage - 1) / RowsAPage][]);
        for (var page = 0; page < pages.Length; page++)
        {
            var (first, end) = (page * RowsAPage, Math.Min(rows.Length, (page + 1) * RowsAPage));
            var length = 0;
            for (var row = first; row < end; row++)
            {
                texts[row] = new MeasuredText(rows[row], length, 0);
                length += corpus.NgramsOf(rows[row].Part).Length - corpus.CommonOf(rows[row].Part);
            }

            pages[page] = GC.AllocateUninitializedArray<byte>(length);
            for (var row = first; row < end; row++) texts[row] = texts[row] with { Scale = Measure(row) };
        }
    }

    /// <inheritdoc/>
    public override int Count => texts.Length;

    /// <inheritdoc/>
    public override FeatureRow Read(int row, RowBuffer buffer)
    {
        var ((part, unit, bare), _, scale) = texts[row];
        var ngrams = corpus.NgramsOf(part);
        var (columns, values) = buffer.Reserve(ngrams.Length + 1 + corpus.SeedScores + (corpus.Vectors?.Dimensions ?? 0));
        var common = corpus.CommonOf(part);
        var counts = corpus.CountsOf(part);
        ngrams[..common].CopyTo(columns);
        WeighCommon(ngrams[..common], counts, space.InverseDocumentFrequencies, scale, values);
        var count = common + WeighRare(ngrams[common..], counts.From(common), LevelsOf(row, ngrams.Length - common), frequencies.Table, scale, columns.AsSpan(common), values.AsSpan(common));
        count += Append(space.SeedStart, corpus.SeedsOf(unit, bare), space.Options.SeedWeight, columns.AsSpan(count), values.AsSpan(count));
        if (corpus.Vectors is { } vectors) count += Append(space.VectorStart, vectors.Of(part), space.Options.VectorWeight, columns.AsSpan(count), values.AsSpan(count));
        return buffer.Row(count);
    }

    // These two are not inlined into a solver, which has no registers left for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WeighCommon(ReadOnlySpan<int> ngrams, NgramCounts counts, float[] frequencies, float scale, Span<float> values)
    {
        values = values[..ngrams.Length];
        for (var i = 0; i < ngrams.Length; i++) values[i] = TermFrequency.Weight(counts[i]) * frequencies[ngrams[i]] * scale;
    }

    // No branch hangs on whether an n-gram counts: it is as good as chance.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WeighRare(ReadOnlySpan<int> ngrams, NgramCounts counts, ReadOnlySpan<byte> levels, ReadOnlySpan<float> table, float scale, Span<int> columns, Span<float> values)
    {
        ref var firstColumn = ref MemoryMarshal.GetReference(columns);
        ref var firstValue = ref MemoryMarshal.GetReference(values);
        levels = levels[..ngrams.Length];
        var count = 0;
        for (var i = 0; i < ngrams.Length; i++)
        {
            var level = levels[i];
            Unsafe.Add(ref firstColumn, count) = ngrams[i];
            Unsafe.Add(ref firstValue, count) = TermFrequency.Weight(counts[i]) * table[level] * scale;
            count += (level + byte.MaxValue) >> 8;
        }

        return count;
    }

    private static int Append(int start, ReadOnlySpan<float> block, float weight, Span<int> columns, Span<float> values)
    {
        var count = 0;
        for (var i = 0; i < block.Length; i++)
        {
            if (block[i] == 0) continue;
            (columns[count], values[count]) = (start + i, block[i] * weight);
            count++;
        }

        return count;
    }

    // Notes the levels of a row and returns 1 / its length.
    private float Measure(int row)
    {
        var part = texts[row].Text.Part;
        var ngrams = corpus.NgramsOf(part);
        var counts = corpus.CountsOf(part);
        var common = corpus.CommonOf(part);
        var levels = LevelsOf(row, ngrams.Length - common);
        for (var i = 0; i < levels.Length; i++) levels[i] = frequencies[ngrams[common + i]];
        var square = 0f;
        for (var i = 0; i < ngrams.Length; i++)
        {
            var value = TermFrequency.Weight(counts[i]) * (i < common ? space.InverseDocumentFrequencies[ngrams[i]] : frequencies.Table[levels[i - common]]);
            square += value * value;
        }

        return square > 0 ? 1 / (float)Math.Sqrt(square) : 0;
    }

    private Span<byte> LevelsOf(int row, int rare) => pages[row / RowsAPage].AsSpan(texts[row].Start, rare);

    // Together, for one wait for memory a row.
    private readonly record struct MeasuredText(TextRow Text, int Start, float Scale);
}
