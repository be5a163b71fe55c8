namespace MlPipeline.Features.Shape;

/// <summary>Position and shape of a paragraph as figures, for learners that find their own ranges (trees).</summary>
public static class ShapeValues
{
    private static readonly string[] Names =
    [
        "tokens", "share of capitals", "share in capitals", "share of digits", "has an address", "ends like a sentence", "is a related heading",
        "paragraphs before", "paragraphs after", "place in the article", "stands twice", "inside a longer paragraph",
        "tokens before", "tokens after", "before ends like a sentence", "after ends like a sentence",
        "distance from a related heading", "longest row of sentences since the heading", "longest row of sentences from the heading to the end", "sentences in a row",
        "longest row of sentences ahead", "in a closing box", "paragraph before repeats another", "paragraph after repeats another",
        .. Enum.GetNames<MarkerKind>().Select(name => $"marker: {name.ToLowerInvariant()}"),
        .. Enum.GetNames<MarkerKind>().Select(name => $"marker inside: {name.ToLowerInvariant()}"),
    ];

    internal static readonly int Tokens = Array.IndexOf(Names, "tokens");
    internal static readonly int IsSentence = Array.IndexOf(Names, "ends like a sentence");
    internal static readonly int HeadingDistance = Array.IndexOf(Names, "distance from a related heading");
    internal static readonly int ClosingBox = Array.IndexOf(Names, "in a closing box");

    private static readonly bool[] Marked = Array.ConvertAll(Names, name => name.Contains("marker", StringComparison.Ordinal) || name.Contains("heading", StringComparison.Ordinal) || name.Contains("box", StringComparison.Ordinal));

    /// <summary>Number of figures.</summary>
    public static int Count => Names.Length;

    /// <summary>Whether a figure is made of phrases that only some languages have.</summary>
    internal static bool DependsOnMarkers(int value) => Marked[value];

    /// <summary>Whether a figure counts tokens, which are syllables in one language and words in another.</summary>
    internal static bool CountsTokens(int value) => Names[value].StartsWith("tokens", StringComparison.Ordinal);

    /// <summary>What a figure says, for people.</summary>
    public static string NameOf(int value) => Names[value];
}
