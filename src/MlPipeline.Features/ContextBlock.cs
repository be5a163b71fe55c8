namespace MlPipeline.Features;

/// <summary>
/// The second block of n-gram features: what the rest of the article says. Every part (paragraph or title) is a vector of length one; the block of a unit is the sum
/// of the other parts' vectors, times this scale. Because the sum is linear, labelling adds up scores instead of vectors.
/// </summary>
public static class ContextBlock
{
    // What has more parts is a dump of texts, not an article, and would cost the square of its length to learn from.
    private const int MostParts = 500;

    /// <summary>The factor of the sum over the other parts: 1 over the square root of their number keeps its length about the same in short and long articles. 0, no block, for a part alone and for more than 500 parts.</summary>
    /// <param name="parts">Parts of the article, the unit itself included.</param>
    public static float Scale(int parts) => parts is < 2 or > MostParts ? 0 : 1 / (float)Math.Sqrt(parts - 1);
}
