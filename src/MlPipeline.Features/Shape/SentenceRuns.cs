namespace MlPipeline.Features.Shape;

/// <summary>
/// Rows of sentences in an article, and how they lie to headings over links. Teasers come with their headlines in between; two or three sentences in a row say that a box has ended and the
/// article goes on. Everything is counted once an article, so the cost is linear. Memory is used again from article to article. Not thread-safe.
/// </summary>
internal sealed class SentenceRuns
{
    // Longer rows say nothing more.
    private const int MostAround = 5;

    private int[] around = [];
    private int[] ahead = [];
    private int[] runningAhead = [];
    private int[] headings = [];
    private int[] sinceHeading = [];

    /// <summary>Counts an article's rows.</summary>
    public void Count(IReadOnlyList<ParagraphShape> shapes)
    {
        if (around.Length <= shapes.Count)
        {
            var room = (shapes.Count + 1) * 2;
            (around, ahead, runningAhead, headings, sinceHeading) = (new int[room], new int[room], new int[room], new int[room], new int[room]);
        }

        (ahead[shapes.Count], runningAhead[shapes.Count]) = (0, 0);
        CountBackwards(shapes);
        CountForwards(shapes);
    }

    /// <summary>How many sentences stand in a row around a paragraph, itself included, 5 standing for more; 0 if it is none.</summary>
    public int Around(int paragraph) => around[paragraph];

    /// <summary>The longest row of sentences from a paragraph to the end of the article.</summary>
    public int Ahead(int paragraph) => ahead[paragraph];

    /// <summary>How far above the nearest heading over links stands; 0 where there is none.</summary>
    public int HeadingDistance(int paragraph) => headings[paragraph];

    /// <summary>
    /// Whether the paragraph stands under a heading over links and no running text follows that heading to the end of the article: the box never ends. Teasers read like running text, but their
    /// headlines stand between them.
    /// </summary>
    public bool IsInClosingBox(int paragraph) => headings[paragraph] > 0 && runningAhead[paragraph - headings[paragraph] + 1] < 2;

    /// <summary>The longest row of sentences from that heading to the paragraph; 0 where there is none.</summary>
    public int SinceHeading(int paragraph) => sinceHeading[paragraph];

    // Rows are known whole when they are met from behind.
    private void CountBackwards(IReadOnlyList<ParagraphShape> shapes)
    {
        int run = 0, running = 0;
        for (var i = shapes.Count - 1; i >= 0; i--)
        {
            run = shapes[i].IsSentence ? run + 1 : 0;
            running = shapes[i].IsRunningText ? running + 1 : 0;
            ahead[i] = Math.Max(ahead[i + 1], run);
            runningAhead[i] = Math.Max(runningAhead[i + 1], running);
            around[i] = run;
        }

        for (var i = 1; i < shapes.Count; i++)
        {
            if (shapes[i].IsSentence && shapes[i - 1].IsSentence) around[i] = around[i - 1];
        }

        for (var i = 0; i < shapes.Count; i++) around[i] = Math.Min(MostAround, around[i]);
    }

    private void CountForwards(IReadOnlyList<ParagraphShape> shapes)
    {
        int heading = -1, run = 0, longest = 0;
        for (var i = 0; i < shapes.Count; i++)
        {
            run = shapes[i].IsSentence ? run + 1 : 0;
            longest = Math.Max(longest, run);
            headings[i] = heading < 0 ? 0 : i - heading;
            sinceHeading[i] = heading < 0 ? 0 : longest;
            if (shapes[i].IsRelatedHeading) (heading, run, longest) = (i, 0, 0);
        }
    }
}
