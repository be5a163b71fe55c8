using MlPipeline.Features;
using MlPipeline.Models;

namespace MlPipeline.Inference;

/// <summary>The text vectors of one article's parts, and of what stands around each. Memory is used again; not thread-safe.</summary>
/// <param name="vectors">The vectors of terms.</param>
internal sealed class ArticleVectors(TermVectors vectors)
{
    private readonly float[] sum = new float[vectors.Dimensions];
    private readonly float[] own = new float[vectors.Dimensions];
    private readonly float[] rest = new float[vectors.Dimensions];
    private EncodedArticle? article;
    private float[] parts = [];

    /// <summary>Begins an article.</summary>
    /// <param name="encoded">The article; it must not change while it is asked about.</param>
    /// <param name="hasRests">Whether its units have a rest of the article around them. Only then are vectors kept, and an article of very many parts has none.</param>
    public void Begin(EncodedArticle encoded, bool hasRests)
    {
        article = encoded;
        HasRests = hasRests;
        if (!hasRests) return;
        var length = encoded.Parts * vectors.Dimensions;
        if (parts.Length < length) parts = new float[length];
        Array.Clear(sum);
        for (var part = 0; part < encoded.Parts; part++)
        {
            var vector = parts.AsSpan(part * vectors.Dimensions, vectors.Dimensions);
            Write(part, vector);
            for (var d = 0; d < vector.Length; d++) sum[d] += vector[d];
        }
    }

    /// <summary>Whether <see cref="RestOf"/> may be asked for.</summary>
    public bool HasRests { get; private set; }

    /// <summary>The vector of a unit; valid until the next call.</summary>
    public ReadOnlySpan<float> Of(int unit)
    {
        if (HasRests) return parts.AsSpan(unit * vectors.Dimensions, vectors.Dimensions);
        Write(unit, own);
        return own;
    }

    /// <summary>The vector of the rest of the article around a unit; valid until the next call.</summary>
    public ReadOnlySpan<float> RestOf(int unit)
    {
        TextVector.WriteRest(sum, Of(unit), rest);
        return rest;
    }

    private void Write(int part, Span<float> vector)
    {
        vector.Clear();
        vectors.AddTo(article!.Hashes(part), article.Counts(part), vector);
        TextVector.Normalise(vector);
    }
}
