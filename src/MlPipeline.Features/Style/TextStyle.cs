namespace MlPipeline.Features.Style;

/// <summary>
/// How a whole text is typed, whatever it is about: punctuation, numbers, capitals and line breaks per 1,000 characters, and the lengths of its lines. Papers and sections differ in it, so
/// it helps trees to read the linear stage's scores. A text has the same figures composed and decomposed, with any kind of blanks and line ends, and whatever blanks stand around it.
/// </summary>
public static class TextStyle
{
    private const double Per = 1000;

    private static readonly string[] Lengths =
    [
        "length, logarithm", "lines", "mean length of a line", "longest line", "length of the first line", "length of the last line",
        "first line ends like a sentence", "last line ends like a sentence", "mean length of a word", "capitals before the first small letter",
    ];

    private static readonly string[] Names = [.. StyleCounts.Names, .. Lengths];

    /// <summary>Number of figures.</summary>
    public static int Count => Names.Length;

    /// <summary>What a figure says, for people.</summary>
    /// <param name="value">0 to <see cref="Count"/> − 1.</param>
    public static string NameOf(int value) => Names[value];

    /// <summary>Adds the figures of a text to a list; adds nothing where a text has no small letter, for then its typing tells nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Receives <see cref="Count"/> values or none.</param>
    public static void AddValues(ReadOnlySpan<char> text, List<float> values)
    {
        Span<int> counts = stackalloc int[StyleCounts.Names.Length];
        var lines = default(StyleLines);
        var characters = StyleCounts.Count(text, counts, ref lines);
        if (!lines.HasSmallLetter) return;
        foreach (var count in counts) values.Add((float)(count * Per / characters));
        values.Add((float)Numerics.PortableMath.Log(characters));
        values.Add(lines.Count);
        values.Add((float)lines.Characters / lines.Count);
        values.Add(lines.Longest);
        values.Add(lines.First);
        values.Add(lines.Last);
        values.Add(lines.FirstEndsSentence ? 1 : 0);
        values.Add(lines.LastEndsSentence ? 1 : 0);
        values.Add((float)lines.Letters / Math.Max(1, lines.Words));
        values.Add(lines.LeadingCapitals);
    }
}
