namespace MlPipeline.Models;

/// <summary>
/// What a text is about as one dense vector: the sum of its terms' vectors, each times its term frequency and how telling the term is, scaled to length one. Terms that stand in most texts
/// count for next to nothing.
/// </summary>
public static class TextVector
{
    /// <summary>The vector of an article without one of its parts: the sum of the other parts' vectors, of length one, or zeros where they cancel out.</summary>
    /// <param name="sum">The sum of all parts' vectors, added up in their order.</param>
    /// <param name="own">The vector of the part to leave out.</param>
    /// <param name="rest">Receives the vector.</param>
    public static void WriteRest(ReadOnlySpan<float> sum, ReadOnlySpan<float> own, Span<float> rest)
    {
        // Below this there is only what rounding left of vectors that cancel out.
        const float LeastLength = 1e-3f;
        var square = 0f;
        for (var d = 0; d < rest.Length; d++)
        {
            rest[d] = sum[d] - own[d];
            square += rest[d] * rest[d];
        }

        if (square < LeastLength * LeastLength) rest.Clear();
        else Normalise(rest);
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
