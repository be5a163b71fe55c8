using MlPipeline.Numerics;

namespace MlPipeline.Features.Ngrams;

/// <summary>Sublinear term frequency: 1 + ln(count) (Manning, Raghavan and Schütze 2008, section 6.4.1).</summary>
public static class TermFrequency
{
    // The logarithm hardly grows any more, and without a way round the table the caller keeps its registers.
    private const int Most = 1023;

    private static readonly float[] Known = [.. Enumerable.Range(0, Most + 1).Select(count => count == 0 ? 0 : (float)(1 + PortableMath.Log(count)))];

    /// <summary>The weight of an n-gram that occurs so often in a text; 1,023 stands for more.</summary>
    /// <param name="count">At least 0.</param>
    public static float Weight(int count) => Known[Math.Min(count, Most)];

    /// <summary>Smoothed inverse document frequency: 1 + ln((1 + texts) / (1 + texts with the n-gram)).</summary>
    public static float InverseDocumentFrequency(int texts, int textsWithTerm) => (float)(1 + PortableMath.Log((1.0 + texts) / (1.0 + textsWithTerm)));
}
