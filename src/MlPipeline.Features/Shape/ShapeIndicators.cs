namespace MlPipeline.Features.Shape;

/// <summary>
/// Position and shape of a paragraph as indicators, each either there or not: a linear learner weighs every range of a figure by itself. An indicator is
/// a group and a value in it; its index is the group's offset plus the value.
/// </summary>
public static class ShapeIndicators
{
    private static readonly (string Name, string[] Values)[] Groups =
    [
        ("length", Lengths()),
        ("first character", ["letter", "capital", "digit", "dash or bullet", "quote", "bracket", "arrow", "other"]),
        ("last character", ["full stop", "question or exclamation mark", "colon", "quote", "bracket", "comma or semicolon", "letter", "digit", "other"]),
        ("capitals", ["under 10 %", "under 25 %", "under 50 %", "under 75 %", "over 75 %"]),
        ("all in capitals", ["no", "yes"]),
        ("digits", ["none", "under 10 %", "under 30 %", "over 30 %"]),
        ("web or mail address", ["no", "yes"]),
        ("position", ["first", "second", "third", "fourth to sixth", "later"]),
        ("from the end", ["last", "last but one", "last but two", "four to six before", "earlier"]),
        ("article length", ["alone", "2–5", "6–15", "16–30", "over 30"]),
        ("stands twice", ["no", "earlier", "later", "inside a longer paragraph"]),
        ("before stands twice", ["no", "earlier", "later", "inside a longer paragraph"]),
        ("before", [.. Lengths(), "nothing"]),
        ("after", [.. Lengths(), "nothing"]),
        ("before ends like a sentence", ["no", "yes"]),
        ("after ends like a sentence", ["no", "yes"]),
        ("marker", Markers()),
        ("marker inside", Markers()),
        ("marker in a short paragraph", Markers()),
        ("marker before", Markers()),
        ("under a related heading", ["no", "1 below", "2 below", "3 below", "4–6 below", "7–12 below", "13 or more below"]),
        ("sentences in a row", SentenceRuns()),
        ("under a related heading, sentences in a row", [.. SentenceRuns(), "no heading above"]),
        ("under a related heading, longest row of sentences since", [.. SentenceRuns(), "no heading above"]),
        ("in a closing box", ["no heading above", "running text follows the heading", "headline or caption", "teaser"]),
        ("length and ending", [.. Lengths().SelectMany(length => (string[])[length + ", not a sentence", length + ", a sentence"])]),
    ];

    private static readonly int[] Offsets = [.. Groups.Select((_, i) => Groups.Take(i).Sum(group => group.Values.Length))];

    /// <summary>Number of indicators.</summary>
    public static int Count { get; } = Groups.Sum(group => group.Values.Length);

    /// <summary>What an indicator says, for people.</summary>
    /// <param name="indicator">0 to <see cref="Count"/> − 1.</param>
    public static string NameOf(int indicator)
    {
        var group = Array.FindLastIndex(Offsets, offset => offset <= indicator);
        return $"{Groups[group].Name}: {Groups[group].Values[indicator - Offsets[group]]}";
    }

    internal static int Index(ShapeGroup group, int value) => Offsets[(int)group] + value;

    private static string[] Lengths() => ["0–2", "3–5", "6–9", "10–15", "16–25", "26–45", "46–80", "over 80"];

    private static string[] SentenceRuns() => ["none", "1", "2", "3–4", "5 or more"];

    private static string[] Markers() => [.. Enum.GetNames<MarkerKind>().Select(name => name.ToLowerInvariant()), "none"];
}

/// <summary>The groups of indicators, in the order of <see cref="ShapeIndicators"/>.</summary>
internal enum ShapeGroup
{
    Length,
    FirstCharacter,
    LastCharacter,
    Capitals,
    AllCapitals,
    Digits,
    Address,
    Position,
    FromEnd,
    ArticleLength,
    StandsTwice,
    BeforeStandsTwice,
    Before,
    After,
    BeforeIsSentence,
    AfterIsSentence,
    Marker,
    MarkerInside,
    MarkerInShort,
    MarkerBefore,
    UnderRelated,
    SentenceRun,
    SentenceRunUnderRelated,
    LongestRunSinceRelated,
    ClosingBox,
    LengthAndEnding,
}
