namespace MlPipeline.Features.Shape;

/// <summary>Turns the shapes of an article's paragraphs into the indicators of each, neighbours and position included.</summary>
internal static class ArticleShape
{
    // Behind the ranges of a row of sentences.
    private const int NoHeading = 5;

    private static readonly int Kinds = Enum.GetValues<MarkerKind>().Length;

    /// <summary>Adds the indicators of one paragraph to the list.</summary>
    /// <param name="shapes">All paragraphs of the article.</param>
    /// <param name="runs">Rows of sentences.</param>
    /// <param name="copies">What repeats what.</param>
    /// <param name="paragraph">The paragraph asked for.</param>
    /// <param name="indicators">Receives indices of <see cref="ShapeIndicators"/>.</param>
    public static void AddIndicators(IReadOnlyList<ParagraphShape> shapes, SentenceRuns runs, Copies copies, int paragraph, List<int> indicators)
    {
        var shape = shapes[paragraph];
        var before = paragraph > 0 ? shapes[paragraph - 1] : null;
        var after = paragraph + 1 < shapes.Count ? shapes[paragraph + 1] : null;
        var length = LengthRange(shape.Tokens);
        void Add(ShapeGroup group, int value) => indicators.Add(ShapeIndicators.Index(group, value));

        Add(ShapeGroup.Length, length);
        Add(ShapeGroup.FirstCharacter, FirstCharacter(shape.First));
        Add(ShapeGroup.LastCharacter, LastCharacter(shape.Last));
        Add(ShapeGroup.Capitals, Range(shape.Capitals, 0.1f, 0.25f, 0.5f, 0.75f));
        Add(ShapeGroup.AllCapitals, shape.AllCapitals > 0.6f ? 1 : 0);
        Add(ShapeGroup.Digits, shape.Digits == 0 ? 0 : 1 + Range(shape.Digits, 0.1f, 0.3f));
        Add(ShapeGroup.Address, shape.HasAddress ? 1 : 0);
        Add(ShapeGroup.Position, Range(paragraph, 1, 2, 3, 6));
        Add(ShapeGroup.FromEnd, Range(shapes.Count - 1 - paragraph, 1, 2, 3, 6));
        Add(ShapeGroup.ArticleLength, Range(shapes.Count, 2, 6, 16, 31));
        Add(ShapeGroup.StandsTwice, (int)copies.Of(paragraph));
        Add(ShapeGroup.BeforeStandsTwice, paragraph == 0 ? 0 : (int)copies.Of(paragraph - 1));
        Add(ShapeGroup.Before, before is null ? 8 : LengthRange(before.Tokens));
        Add(ShapeGroup.After, after is null ? 8 : LengthRange(after.Tokens));
        Add(ShapeGroup.BeforeIsSentence, before is { IsSentence: true } ? 1 : 0);
        Add(ShapeGroup.AfterIsSentence, after is { IsSentence: true } ? 1 : 0);
        AddMarkers(ShapeGroup.Marker, shape.MarkersAtStart);
        AddMarkers(ShapeGroup.MarkerInside, shape.MarkersInside);
        AddMarkers(ShapeGroup.MarkerInShort, shape.Tokens <= 25 ? shape.MarkersAtStart | shape.MarkersInside : 0);
        AddMarkers(ShapeGroup.MarkerBefore, before is { Tokens: <= 25 } ? before.MarkersAtStart : 0);
        var distance = runs.HeadingDistance(paragraph);
        var run = RunRange(runs.Around(paragraph));
        Add(ShapeGroup.UnderRelated, distance == 0 ? 0 : 1 + Range(distance, 2, 3, 4, 7, 13));
        Add(ShapeGroup.SentenceRun, run);
        Add(ShapeGroup.SentenceRunUnderRelated, distance == 0 ? NoHeading : run);
        Add(ShapeGroup.LongestRunSinceRelated, distance == 0 ? NoHeading : RunRange(runs.SinceHeading(paragraph)));
        Add(ShapeGroup.ClosingBox, distance == 0 ? 0 : !runs.IsInClosingBox(paragraph) ? 1 : shape.IsSentence ? 3 : 2);
        Add(ShapeGroup.LengthAndEnding, (2 * length) + (shape.IsSentence ? 1 : 0));

        void AddMarkers(ShapeGroup group, int kinds)
        {
            if (kinds == 0) Add(group, Kinds);
            for (var kind = 0; kind < Kinds; kind++)
            {
                if ((kinds & (1 << kind)) != 0) Add(group, kind);
            }
        }
    }

    /// <summary>Adds the figures of one paragraph to the list, in the order of <see cref="ShapeValues"/>. Parameters as in <see cref="AddIndicators"/>.</summary>
    public static void AddValues(IReadOnlyList<ParagraphShape> shapes, SentenceRuns runs, Copies copies, int paragraph, List<float> values)
    {
        var shape = shapes[paragraph];
        var before = paragraph > 0 ? shapes[paragraph - 1] : null;
        var after = paragraph + 1 < shapes.Count ? shapes[paragraph + 1] : null;
        var distance = runs.HeadingDistance(paragraph);
        var copy = copies.Of(paragraph);
        ReadOnlySpan<float> figures =
        [
            shape.Tokens, shape.Capitals, shape.AllCapitals, shape.Digits, Flag(shape.HasAddress), Flag(shape.IsSentence), Flag(shape.IsRelatedHeading),
            paragraph, shapes.Count - 1 - paragraph, (float)paragraph / shapes.Count, Flag(copy is Repetition.Earlier or Repetition.Later), Flag(copy == Repetition.InsideLonger),
            before?.Tokens ?? -1, after?.Tokens ?? -1, Flag(before is { IsSentence: true }), Flag(after is { IsSentence: true }),
            distance, runs.SinceHeading(paragraph), distance == 0 ? -1 : runs.Ahead(paragraph - distance + 1), runs.Around(paragraph),
            runs.Ahead(paragraph), Flag(runs.IsInClosingBox(paragraph)), Flag(paragraph > 0 && copies.Of(paragraph - 1) != Repetition.None), Flag(after is not null && copies.Of(paragraph + 1) != Repetition.None),
        ];
        values.AddRange(figures);
        for (var kind = 0; kind < Kinds; kind++) values.Add((shape.MarkersAtStart >> kind) & 1);
        for (var kind = 0; kind < Kinds; kind++) values.Add((shape.MarkersInside >> kind) & 1);
    }

    private static float Flag(bool value) => value ? 1 : 0;

    private static int RunRange(int run) => Range(run, 1, 2, 3, 5);

    private static int LengthRange(int tokens) => Range(tokens, 3, 6, 10, 16, 26, 46, 81);

    private static int Range(float value, params ReadOnlySpan<float> bounds)
    {
        var range = 0;
        while (range < bounds.Length && value >= bounds[range]) range++;
        return range;
    }

    private static int FirstCharacter(char c) => c switch
    {
        '-' or '–' or '—' or '•' or '*' or '+' or '·' or '#' => 3,
        '"' or '“' or '\'' or '‘' or '«' => 4,
        '(' or '[' => 5,
        '>' or '»' or '›' or '▶' or '►' or '→' => 6,
        _ when char.IsDigit(c) => 2,
        _ when char.IsUpper(c) => 1,
        _ when char.IsLetter(c) => 0,
        _ => 7,
    };

    private static int LastCharacter(char c) => c switch
    {
        '.' or '…' => 0,
        '?' or '!' => 1,
        ':' => 2,
        '"' or '”' or '\'' or '’' or '»' => 3,
        ')' or ']' => 4,
        ',' or ';' => 5,
        _ when char.IsLetter(c) => 6,
        _ when char.IsDigit(c) => 7,
        _ => 8,
    };
}
