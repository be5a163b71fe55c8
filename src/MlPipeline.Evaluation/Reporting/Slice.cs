namespace MlPipeline.Evaluation.Reporting;

/// <summary>What the data is cut by.</summary>
public enum SliceDimension
{
    /// <summary>The gold label. The key is its name.</summary>
    Topic,

    /// <summary>Length in syllables. The key is a range such as <c>11-20</c>, or <c>321+</c>.</summary>
    Length,

    /// <summary>Place in the article. The key is <c>only</c>, <c>first</c>, <c>early</c>, <c>middle</c>, <c>late</c> or <c>last</c>; the three in between are thirds.</summary>
    Position,

    /// <summary>The article's source. The key is its name; empty for articles without one.</summary>
    Source,

    /// <summary>The year of the article's date. The key has four digits; empty for articles without one.</summary>
    Year,

    /// <summary>What the text had to be mended from to be read. The key is <c>none</c>, <c>characters</c> or <c>decomposed</c> (<see cref="TextRepair"/>).</summary>
    Repair,

    /// <summary>How many syllables bear Vietnamese diacritics. The key is <c>none</c>, <c>few</c> or <c>most</c> (<see cref="DiacriticsUse"/>).</summary>
    Diacritics,

    /// <summary>The model's confidence. The key is a range such as <c>0.70-0.90</c>.</summary>
    Confidence,
}

/// <summary>One part of the data.</summary>
/// <param name="Dimension">What it is cut by.</param>
/// <param name="Key">Which part; <see cref="Others"/> for all keys beyond the most frequent ones.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Articles">Articles that they are in.</param>
/// <param name="Accuracy">Share with an accepted label; its interval is that of <see cref="ClusteredShare"/>.</param>
/// <param name="IsSmall">Whether it is too small to say much (<see cref="SampleSize"/>).</param>
public sealed record Slice(SliceDimension Dimension, string Key, int Rows, int Articles, Figure Accuracy, bool IsSmall)
{
    /// <summary>The key of all sources or years beyond the most frequent ones.</summary>
    public const string Others = "*";
}
