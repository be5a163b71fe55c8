namespace MlPipeline.Learning.Vectors;

/// <summary>
/// Vectors of terms that keep the same company: positive pointwise mutual information of terms with context terms, factorised (Levy, Goldberg and Dagan 2015; it finds
/// what word2vec finds). No random choice but the seeded start of the factorisation, so the same table gives the same bits on every machine.
/// </summary>
public static class TermVectorLearner
{
    /// <summary>Learns the vectors.</summary>
    /// <param name="table">Which terms stand near which.</param>
    /// <param name="options">Dimensions, iterations, seed, threads.</param>
    /// <param name="cancellation">Stops the work at the next step.</param>
    /// <returns>For each term of the table <see cref="VectorOptions.Dimensions"/> numbers of length 1 together, or all zero for a term that keeps no company more than chance would have it.</returns>
    public static float[] Learn(CooccurrenceTable table, VectorOptions options, CancellationToken cancellation)
    {
        options.Validated();
        var matrix = MutualInformation.Of(table, options.Threads);
        var svd = new RandomisedSvd(matrix, options.Threads);
        var vectors = svd.LeftVectors(options.Dimensions, options.PowerIterations, options.SingularValuePower, options.Seed, cancellation);
        for (var term = 0; term < table.Terms; term++) Normalise(vectors.AsSpan(term * options.Dimensions, options.Dimensions));
        return vectors;
    }

    private static void Normalise(Span<float> vector)
    {
        var square = 0.0;
        foreach (var value in vector) square += (double)value * value;
        if (square == 0) return;
        var factor = 1 / Math.Sqrt(square);
        foreach (ref var value in vector) value = (float)(value * factor);
    }
}
