using MlPipeline.Features;
using MlPipeline.Features.Ngrams;
using MlPipeline.Models;

namespace MlPipeline.Inference;

/// <summary>
/// The linear stage on one article. Every part's n-grams are looked up once and add to two rows of sums, the part's own scores and its contribution to the
/// others' article block. Not thread-safe.
/// </summary>
internal sealed class LinearScorer(TopicModel model)
{
    private readonly int lanes = model.Ngrams.Lanes;
    private readonly float[] articleSum = new float[model.Ngrams.Lanes];
    private readonly int dimensions = model.Vectors?.Dimensions ?? 0;
    private readonly float[] vectorSum = new float[model.Vectors?.Dimensions ?? 0];
    private readonly float[] rest = new float[model.Vectors?.Dimensions ?? 0];
    private float[] partVectors = [];
    private float[] own = new float[16 * model.Ngrams.Lanes];
    private float[] context = new float[16 * model.Ngrams.Lanes];

    /// <summary>Scores an encoded article.</summary>
    public void Score(EncodedArticle article)
    {
        var parts = article.Parts;
        if (own.Length < parts * lanes)
        {
            own = new float[checked(parts * lanes)];
            context = new float[checked(parts * lanes)];
        }

        if (partVectors.Length < parts * dimensions) partVectors = new float[checked(parts * dimensions)];
        Array.Clear(articleSum);
        Array.Clear(vectorSum);
        for (var part = 0; part < parts; part++) AddPart(article, part);
        var scale = model.Encoder.Unit == TextUnit.Paragraph ? model.Encoder.ContextWeight * ContextBlock.Scale(parts) : 0;
        for (var unit = 0; unit < article.Units; unit++) Finish(article, unit, scale);
    }

    /// <summary>The scores of a unit, one a label.</summary>
    public ReadOnlySpan<float> ScoresOf(int unit) => own.AsSpan(unit * lanes, model.Labels.Length);

    /// <summary>The text vectors of a unit of the article scored last, and of the rest of that article.</summary>
    public (float[] Own, float[] Others) TextVectors(int unit, int parts)
    {
        var own = partVectors.AsSpan(unit * dimensions, dimensions).ToArray();
        return (own, FindRest(own, parts) ? [.. rest] : []);
    }

    private void AddPart(EncodedArticle article, int part)
    {
        var ownSums = own.AsSpan(part * lanes, lanes);
        var contextSums = context.AsSpan(part * lanes, lanes);
        ownSums.Clear();
        contextSums.Clear();
        var table = model.Ngrams;
        var hashes = article.Hashes(part);
        var counts = article.Counts(part);
        var square = 0f;
        if (model.Vectors is { } vectors) AddPartVector(vectors, part, hashes, counts);
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = table.Find(hashes[i]);
            if (slot < 0) continue;
            var value = TermFrequency.Weight(counts[i]) * table.InverseDocumentFrequency(slot);
            square += value * value;
            table.AddTo(slot, 0, value, ownSums);
            if (table.Blocks > 1) table.AddTo(slot, 1, value, contextSums);
        }

        if (square == 0) return;
        var scale = 1 / (float)Math.Sqrt(square);
        for (var lane = 0; lane < lanes; lane++)
        {
            ownSums[lane] *= scale;
            contextSums[lane] *= scale;
            articleSum[lane] += contextSums[lane];
        }
    }

    private void Finish(EncodedArticle article, int unit, float contextScale)
    {
        var scores = own.AsSpan(unit * lanes, lanes);
        var contextSums = context.AsSpan(unit * lanes, lanes);
        for (var lane = 0; lane < lanes; lane++) scores[lane] += model.Bias[lane] + (contextScale * (articleSum[lane] - contextSums[lane]));
        if (model.Encoder.Unit == TextUnit.Paragraph)
        {
            foreach (var indicator in article.Indicators(unit)) AddScaled(model.ShapeWeights.AsSpan(indicator * lanes, lanes), 1, scores);
        }

        if (dimensions > 0) FinishVectors(unit, article.Parts, scores);
        var seeds = article.Seeds(unit);
        for (var i = 0; i < seeds.Length; i++)
        {
            if (seeds[i] != 0) AddScaled(model.SeedWeights.AsSpan(i * lanes, lanes), seeds[i], scores);
        }
    }

    private void AddPartVector(TermVectors vectors, int part, ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> counts)
    {
        var vector = partVectors.AsSpan(part * dimensions, dimensions);
        vector.Clear();
        for (var i = 0; i < hashes.Length; i++) TextVector.Add(vectors, hashes[i], counts[i], vector);
        TextVector.Normalise(vector);
        for (var d = 0; d < dimensions; d++) vectorSum[d] += vector[d];
    }

    private void FinishVectors(int unit, int parts, Span<float> scores)
    {
        var vector = partVectors.AsSpan(unit * dimensions, dimensions);
        for (var d = 0; d < dimensions; d++) AddScaled(model.VectorWeights.AsSpan(d * lanes, lanes), vector[d], scores);
        if (!FindRest(vector, parts)) return;
        for (var d = 0; d < dimensions; d++) AddScaled(model.VectorWeights.AsSpan((dimensions + d) * lanes, lanes), rest[d], scores);
    }

    // Whether the unit has a rest of an article around it, which is then written.
    private bool FindRest(ReadOnlySpan<float> own, int parts)
    {
        if (model.Encoder.Unit != TextUnit.Paragraph || ContextBlock.Scale(parts) == 0) return false;
        for (var d = 0; d < dimensions; d++) rest[d] = vectorSum[d] - own[d];
        TextVector.Normalise(rest);
        return true;
    }

    private static void AddScaled(ReadOnlySpan<float> weights, float factor, Span<float> sums)
    {
        for (var lane = 0; lane < weights.Length; lane++) sums[lane] += weights[lane] * factor;
    }
}
