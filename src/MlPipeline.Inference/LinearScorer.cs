using System.Runtime.Intrinsics;
using MlPipeline.Features;
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
    private readonly ArticleVectors? vectors = model.Vectors is null ? null : new ArticleVectors(model.Vectors);
    private float[] own = new float[16 * model.Ngrams.Lanes];
    private float[] context = new float[16 * model.Ngrams.Lanes];
    private int[] found = new int[16];

    /// <summary>Scores an encoded article.</summary>
    public void Score(EncodedArticle article)
    {
        var parts = article.Parts;
        if (own.Length < parts * lanes)
        {
            own = new float[checked(parts * lanes)];
            context = new float[checked(parts * lanes)];
            found = new int[parts];
        }

        Array.Clear(articleSum);
        vectors?.Begin(article, model.Encoder.Unit == TextUnit.Paragraph && ContextBlock.Scale(parts) > 0);
        for (var part = 0; part < parts; part++) AddPart(article, part);
        var scale = model.Encoder.Unit == TextUnit.Paragraph ? model.Encoder.ContextWeight * ContextBlock.Scale(parts) : 0;
        for (var unit = 0; unit < article.Units; unit++) Finish(article, unit, scale);
    }

    /// <summary>The scores of a unit, one a label.</summary>
    public ReadOnlySpan<float> ScoresOf(int unit) => own.AsSpan(unit * lanes, model.Labels.Length);

    /// <summary>How many of a unit's n-grams the model knows.</summary>
    public int FoundIn(int unit) => found[unit];

    /// <summary>The text vectors of a unit of the article scored last, and of the rest of that article; empty where there is none.</summary>
    public (float[] Own, float[] Around) TextVectors(int unit) => vectors is null ? ([], []) : (vectors.Of(unit).ToArray(), vectors.HasRests ? vectors.RestOf(unit).ToArray() : []);

    private void AddPart(EncodedArticle article, int part)
    {
        var ownSums = own.AsSpan(part * lanes, lanes);
        var contextSums = context.AsSpan(part * lanes, lanes);
        ownSums.Clear();
        contextSums.Clear();
        (var square, found[part]) = model.Ngrams.AddTo(article.Hashes(part), article.Counts(part), ownSums, model.Ngrams.Blocks > 1 ? contextSums : []);
        if (square == 0) return;
        var scale = 1 / (float)Math.Sqrt(square);
        for (var lane = 0; lane < lanes; lane += Vector256<float>.Count)
        {
            var contextLanes = Lanes(contextSums, lane) * scale;
            (Lanes(ownSums, lane) * scale).CopyTo(ownSums[lane..]);
            contextLanes.CopyTo(contextSums[lane..]);
            (Lanes(articleSum, lane) + contextLanes).CopyTo(articleSum, lane);
        }
    }

    private void Finish(EncodedArticle article, int unit, float contextScale)
    {
        var scores = own.AsSpan(unit * lanes, lanes);
        var contextSums = context.AsSpan(unit * lanes, lanes);
        for (var lane = 0; lane < lanes; lane += Vector256<float>.Count)
        {
            var others = (Lanes(articleSum, lane) - Lanes(contextSums, lane)) * contextScale;
            (Lanes(scores, lane) + (Lanes(model.Bias, lane) + others)).CopyTo(scores[lane..]);
        }

        if (model.Encoder.Unit == TextUnit.Paragraph)
        {
            foreach (var indicator in article.Indicators(unit)) ScaledSums.Add(model.ShapeWeights.AsSpan(indicator * lanes, lanes), [1], scores);
        }

        if (vectors is not null) AddVectors(vectors, unit, scores);
        var seeds = article.Seeds(unit);
        ScaledSums.Add(model.SeedWeights.AsSpan(0, seeds.Length * lanes), seeds, scores);
    }

    // Rows of sums are made of whole vectors.
    private static Vector256<float> Lanes(ReadOnlySpan<float> row, int lane) => Vector256.Create(row[lane..]);

    private void AddVectors(ArticleVectors texts, int unit, Span<float> scores)
    {
        var vector = texts.Of(unit);
        var rows = vector.Length * lanes;
        ScaledSums.Add(model.VectorWeights.AsSpan(0, rows), vector, scores);
        if (texts.HasRests) ScaledSums.Add(model.VectorWeights.AsSpan(rows, rows), texts.RestOf(unit), scores);
    }
}
