using MlPipeline.Features.Ngrams;

namespace MlPipeline.Models;

/// <summary>
/// What a text is about as one dense vector: the sum of its terms' vectors, each times its term frequency and how telling the term is, scaled to length one. Terms that stand in most texts
/// count for next to nothing.
/// </summary>
public static class TextVector
{
    /// <summary>Adds one n-gram's vector to a sum; an n-gram without a vector adds nothing.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="hash">The n-gram's frozen hash.</param>
    /// <param name="count">How often it occurs, at least 1.</param>
    /// <param name="sum">One value a dimension.</param>
    public static void Add(TermVectors vectors, ulong hash, int count, Span<float> sum)
    {
        var place = vectors.Find(hash);
        if (place < 0) return;
        var weight = TermFrequency.Weight(count) * (vectors.InverseDocumentFrequency(place) - 1);
        var components = vectors.Components(place);
        for (var d = 0; d < components.Length; d++) sum[d] += weight * components[d];
    }

    /// <summary>Scales a vector to length one; zeros stay.</summary>
    public static void Normalise(Span<float> vector)
    {
        var square = 0f;
        foreach (var value in vector) square += value * value;
        if (square == 0) return;
        var scale = 1 / (float)Math.Sqrt(square);
        foreach (ref var value in vector) value *= scale;
    }
}
