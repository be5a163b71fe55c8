using System.Runtime.InteropServices;
using MlPipeline.Features;
using MlPipeline.Features.Ngrams;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>Writes the rows of paragraphs, article by article; rows of whole texts are <see cref="TextRows"/>. Not thread-safe.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="space">A space of paragraphs.</param>
internal sealed class RowBuilder(EncodedCorpus corpus, VectorSpace space)
{
    private readonly float[] sums = new float[space.Ngrams.Length];
    private readonly int[] holders = new int[space.Ngrams.Length];
    private readonly List<int> touched = [];
    private readonly List<int> partColumns = [];
    private readonly List<float> partValues = [];
    private (int Column, int Times)[] foundColumns = new (int, int)[1024];
    private readonly List<int> partEnds = [];
    private readonly List<long> ends = [];
    private readonly float[] vectorSum = new float[corpus.Vectors?.Dimensions ?? 0];
    private readonly float[] rest = new float[corpus.Vectors?.Dimensions ?? 0];
    private int[] columns = new int[1 << 12];
    private float[] values = new float[1 << 12];
    private int count;

    /// <summary>Columns of all rows written.</summary>
    public ReadOnlySpan<int> Columns => columns.AsSpan(0, count);

    /// <summary>Values of all rows written.</summary>
    public ReadOnlySpan<float> Values => values.AsSpan(0, count);

    /// <summary>Hands over the rows and their memory. The builder must not be used afterwards.</summary>
    public StoredRows ToRows() => new([0, .. ends], columns, values);

    /// <summary>Where each row ends.</summary>
    public ReadOnlySpan<long> Ends => CollectionsMarshal.AsSpan(ends);

    /// <summary>Forgets the rows written so far.</summary>
    public void Clear()
    {
        count = 0;
        ends.Clear();
    }

    /// <summary>Writes a row for each unit of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bare">Whether as written, or as if typed without diacritics.</param>
    /// <param name="labelledOnly">Whether units without a label are left out.</param>
    public void AddArticle(int article, bool bare, bool labelledOnly)
    {
        var (firstPart, parts) = corpus.PartsOf(article, bare).GetOffsetAndLength(int.MaxValue);
        var (firstUnit, units) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        WeighParts(firstPart, parts);
        var scale = space.Options.ContextWeight * ContextBlock.Scale(parts);
        if (scale > 0) SumParts();
        var hasRests = ContextBlock.Scale(parts) > 0;
        if (hasRests) SumVectors(firstPart, parts);
        for (var unit = 0; unit < units; unit++)
        {
            if (labelledOnly && corpus.LabelOf(firstUnit + unit) == EncodedCorpus.NoLabel) continue;
            Add(PartColumns(unit), PartValues(unit));
            if (scale > 0) AddContext(unit, scale);
            AddDense(firstUnit + unit, bare);
            AddVectors(firstPart + unit, hasRests);
            ends.Add(count);
        }

        if (scale > 0) ForgetSums();
    }

    // Each part as a vector of length one over the own-text columns.
    private void WeighParts(int first, int count)
    {
        partColumns.Clear();
        partValues.Clear();
        partEnds.Clear();
        for (var part = first; part < first + count; part++)
        {
            var start = partValues.Count;
            var found = FindColumns(corpus.NgramsOf(part), corpus.CountsOf(part));
            CollectionsMarshal.SetCount(partColumns, start + found);
            CollectionsMarshal.SetCount(partValues, start + found);
            var weighedColumns = CollectionsMarshal.AsSpan(partColumns)[start..];
            var weighedValues = CollectionsMarshal.AsSpan(partValues)[start..];
            var square = 0f;
            for (var i = 0; i < found; i++)
            {
                var (column, times) = foundColumns[i];
                var value = TermFrequency.Weight(times) * space.InverseDocumentFrequencies[column];
                square += value * value;
                (weighedColumns[i], weighedValues[i]) = (column, value);
            }

            var scale = square > 0 ? 1 / (float)Math.Sqrt(square) : 0;
            foreach (ref var value in weighedValues) value *= scale;
            partEnds.Add(partValues.Count);
        }
    }

    // No branch hangs on whether an n-gram has a column, so that the waits for memory overlap.
    private int FindColumns(ReadOnlySpan<int> ngrams, NgramCounts counts)
    {
        if (foundColumns.Length <= ngrams.Length) foundColumns = new (int, int)[2 * ngrams.Length];
        var found = 0;
        for (var i = 0; i < ngrams.Length; i++)
        {
            var column = space.ColumnOf(ngrams[i]);
            foundColumns[found] = (column, counts[i]);
            found += (int)((uint)~column >> 31);
        }

        return found;
    }

    private void SumParts()
    {
        for (var i = 0; i < partColumns.Count; i++)
        {
            var column = partColumns[i];
            if (holders[column]++ == 0) touched.Add(column);
            sums[column] += partValues[i];
        }
    }

    private void AddContext(int unit, float scale)
    {
        // Own parts are taken off and put back, so that the sum over the others is left without a copy of the article.
        var own = PartColumns(unit);
        var ownValues = PartValues(unit);
        for (var i = 0; i < own.Length; i++)
        {
            sums[own[i]] -= ownValues[i];
            holders[own[i]]--;
        }

        foreach (var column in touched)
        {
            if (holders[column] == 0) continue;
            Add(space.ContextStart + column, sums[column] * scale);
        }

        for (var i = 0; i < own.Length; i++)
        {
            sums[own[i]] += ownValues[i];
            holders[own[i]]++;
        }
    }

    private void AddDense(int unit, bool bare)
    {
        foreach (var indicator in corpus.IndicatorsOf(unit)) Add(space.ShapeStart + indicator, space.Options.ShapeWeight);
        var seeds = corpus.SeedsOf(unit, bare);
        for (var i = 0; i < seeds.Length; i++)
        {
            if (seeds[i] == 0) continue;
            Add(space.SeedStart + i, seeds[i] * space.Options.SeedWeight);
        }
    }

    private void SumVectors(int firstPart, int parts)
    {
        if (corpus.Vectors is not { } vectors) return;
        Array.Clear(vectorSum);
        for (var part = firstPart; part < firstPart + parts; part++)
        {
            var vector = vectors.Of(part);
            for (var d = 0; d < vector.Length; d++) vectorSum[d] += vector[d];
        }
    }

    private void AddVectors(int part, bool hasRest)
    {
        if (corpus.Vectors is not { } vectors) return;
        AddVector(space.VectorStart, vectors.Of(part), space.Options.VectorWeight);
        if (!hasRest) return;
        TextVector.WriteRest(vectorSum, vectors.Of(part), rest);
        AddVector(space.VectorStart + vectors.Dimensions, rest, space.Options.ContextVectorWeight);
    }

    private void AddVector(int start, ReadOnlySpan<float> vector, float weight)
    {
        for (var d = 0; d < vector.Length; d++)
        {
            if (vector[d] != 0) Add(start + d, vector[d] * weight);
        }
    }

    private void Add(ReadOnlySpan<int> newColumns, ReadOnlySpan<float> newValues)
    {
        Reserve(newColumns.Length);
        newColumns.CopyTo(columns.AsSpan(count));
        newValues.CopyTo(values.AsSpan(count));
        count += newColumns.Length;
    }

    private void Add(int column, float value)
    {
        Reserve(1);
        columns[count] = column;
        values[count++] = value;
    }

    private void Reserve(int more)
    {
        if (count + more <= columns.Length) return;
        var size = Math.Max(count + more, (int)Math.Min(Array.MaxLength, columns.Length * 2L));
        Array.Resize(ref columns, size);
        Array.Resize(ref values, size);
    }

    private void ForgetSums()
    {
        foreach (var column in touched)
        {
            sums[column] = 0;
            holders[column] = 0;
        }

        touched.Clear();
    }

    private ReadOnlySpan<int> PartColumns(int part) => CollectionsMarshal.AsSpan(partColumns)[(part == 0 ? 0 : partEnds[part - 1])..partEnds[part]];

    private ReadOnlySpan<float> PartValues(int part) => CollectionsMarshal.AsSpan(partValues)[(part == 0 ? 0 : partEnds[part - 1])..partEnds[part]];
}
