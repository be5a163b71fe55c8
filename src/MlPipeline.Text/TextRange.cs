namespace MlPipeline.Text;

/// <summary>A half-open range of UTF-16 code units in an article's text as read.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index behind the last code unit.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;
}
