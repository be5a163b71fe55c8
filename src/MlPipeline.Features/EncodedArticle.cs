using System.Runtime.InteropServices;
using MlPipeline.Features.Shape;
using MlPipeline.Features.Style;

namespace MlPipeline.Features;

/// <summary>
/// One article as numbers, before any vocabulary or weight: per unit (paragraph, or the whole text) its distinct n-grams, the indices of its shape indicators and
/// its seed scores. Filled anew by <see cref="ArticleEncoder"/>; the spans are valid until then.
/// </summary>
public sealed class EncodedArticle
{
    internal readonly List<ulong> HashList = [];
    internal readonly List<int> CountList = [];
    internal readonly List<int> NgramEnds = [];
    internal readonly List<int> IndicatorList = [];
    internal readonly List<int> IndicatorEnds = [];
    internal readonly List<float> SeedList = [];
    internal readonly List<float> ShapeList = [];
    internal readonly List<float> StyleList = [];

    /// <summary>Number of units to label.</summary>
    public int Units { get; internal set; }

    /// <summary>Number of units with n-grams: the title, where there is one, follows the units as one more.</summary>
    public int Parts => NgramEnds.Count;

    /// <summary>Number of seed scores per unit: two a topic, the unit's own and the rest of the article's.</summary>
    public int SeedScores { get; internal set; }

    /// <summary>Frozen hashes of the distinct n-grams of one part, in order of first sight.</summary>
    public ReadOnlySpan<ulong> Hashes(int part) => Slice(HashList, NgramEnds, part);

    /// <summary>How often each of <see cref="Hashes"/> occurs.</summary>
    public ReadOnlySpan<int> Counts(int part) => Slice(CountList, NgramEnds, part);

    /// <summary>The shape indicators of one unit; empty for whole texts.</summary>
    public ReadOnlySpan<int> Indicators(int unit) => Slice(IndicatorList, IndicatorEnds, unit);

    /// <summary>The figures of one unit's shape, in the order of <see cref="ShapeValues"/>; empty for a paragraph that stands alone and for whole texts.</summary>
    public ReadOnlySpan<float> Shape(int unit) => ShapeList.Count == 0 ? [] : CollectionsMarshal.AsSpan(ShapeList).Slice(unit * ShapeValues.Count, ShapeValues.Count);

    /// <summary>How a whole text is typed, in the order of <see cref="TextStyle"/>; empty for paragraphs and for a text without a small letter.</summary>
    public ReadOnlySpan<float> Style => CollectionsMarshal.AsSpan(StyleList);

    /// <summary>The seed scores of one unit, each 0–1; topic t's own at t, the rest of the article's at topics + t.</summary>
    public ReadOnlySpan<float> Seeds(int unit) => CollectionsMarshal.AsSpan(SeedList).Slice(unit * SeedScores, SeedScores);

    internal void Clear()
    {
        Units = 0;
        HashList.Clear();
        CountList.Clear();
        NgramEnds.Clear();
        IndicatorList.Clear();
        IndicatorEnds.Clear();
        SeedList.Clear();
        ShapeList.Clear();
        StyleList.Clear();
    }

    private static ReadOnlySpan<T> Slice<T>(List<T> values, List<int> ends, int part)
    {
        var start = part == 0 ? 0 : ends[part - 1];
        return CollectionsMarshal.AsSpan(values)[start..ends[part]];
    }
}
