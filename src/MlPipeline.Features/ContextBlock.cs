namespace MlPipeline.Features;

/// <summary>
/// The second block of n-gram features: what the rest of the article says. Every part (paragraph or title) is a vector of length one; the block of a unit is the sum
/// of the other parts' vectors, times this scale. Because the sum is linear, labelling adds up scores instead of vectors.
/// </summary>
public static class ContextBlock
{
    /// <summary>The factor of the sum over the other parts: 1 over the square root of their number keeps its length about the same in short and long articles.</summary>
    /// <param name="parts">Parts of the article, the unit itself included.</param>
    public static float Scale(int parts) => parts < 2 ? 0 : 1 / (float)Math.Sqrt(parts - 1);
}
