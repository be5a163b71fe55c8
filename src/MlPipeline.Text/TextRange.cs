using System.Collections.Immutable;

namespace MlPipeline.Text;

/// <summary>A half-open range of UTF-16 code units in an article's text as read.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="End">Index behind the last code unit.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Where texts stand when they are joined with one line break between each two.</summary>
    /// <param name="texts">The texts in order.</param>
    public static ImmutableArray<TextRange> OfJoined(IReadOnlyCollection<string> texts)
    {
        var ranges = ImmutableArray.CreateBuilder<TextRange>(texts.Count);
        var start = 0;
        foreach (var text in texts)
        {
            ranges.Add(new TextRange(start, start + text.Length));
            start += text.Length + 1;
        }

        return ranges.MoveToImmutable();
    }
}
