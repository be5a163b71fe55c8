namespace MlPipeline.Features.Pages;

/// <summary>
/// Whether a page tells one story or announces many: for each paragraph the headline above it, with how many others that headline shares its build, and the run of prose that it stands in. A teaser has a linked headline like those of
/// its neighbours above one paragraph of prose; an article has a headline of its own above a run.
/// </summary>
internal sealed class PageRuns
{
    // Shorter lines that are no sentence are names, dates and buttons.
    private const int HeadlineTokens = 4;

    // A paragraph of about two lines.
    private const int LongTokens = 20;

    // Above it a headline leads away.
    private const float MostLinks = 0.5f;

    /// <summary>What the figures say, for people.</summary>
    public static readonly string[] Names =
    [
        "links of the headline above", "paragraphs since the headline above", "level of the headline above", "paragraphs like the headline above", "length of the headline above",
        "prose of its run", "paragraphs of its run", "prose of its run against the longest", "prose of the longest run", "paragraphs of the longest run", "long paragraphs of the page", "long paragraphs under a linked headline",
        "long paragraphs under a headline like others", "length of the page's headline", "links of the page's headline", "prose behind the page's headline",
    ];

    private readonly PageContext context;
    private readonly int[] headlines;
    private readonly (long Prose, int Blocks)[] runs;
    private readonly (long Prose, int Blocks) longest;
    private readonly int longBlocks;
    private readonly int underLinks;
    private readonly int underAlike;
    private readonly long behindHeadline;

    public PageRuns(PageContext context)
    {
        this.context = context;
        var blocks = context.Tree.Blocks;
        headlines = new int[blocks.Length];
        (runs, longest) = Runs(blocks);
        var last = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            headlines[i] = last;
            if (IsHeadline(i)) last = i;
            if (blocks[i].Prose < LongTokens) continue;
            longBlocks++;
            if (headlines[i] < 0) continue;
            if (blocks[headlines[i]].LinkDensity > MostLinks) underLinks++;
            if (context.NameGroups[headlines[i]].Blocks > 1) underAlike++;
        }

        // A line of names or dates may stand between the headline and its story.
        if (context.Headline < 0) return;
        for (var i = context.Headline + 1; i < blocks.Length && (i == context.Headline + 1 || !IsHeadline(i)); i++) behindHeadline += blocks[i].Prose;
    }

    /// <summary>Adds the figures of a paragraph.</summary>
    public void Add(int index, List<float> figures)
    {
        var (headline, run) = (headlines[index], runs[index]);
        figures.AddRange(
        [
            context.LinksOf(headline), headline < 0 ? -1 : index - headline, headline < 0 ? -1 : context.HeadingLevelOf(headline), headline < 0 ? 0 : context.NameGroups[headline].Blocks, context.LengthOf(headline),
            run.Prose, run.Blocks, run.Prose / Math.Max(1f, longest.Prose), longest.Prose, longest.Blocks, longBlocks, underLinks / Math.Max(1f, longBlocks),
            underAlike / Math.Max(1f, longBlocks), context.LengthOf(context.Headline), context.LinksOf(context.Headline), behindHeadline,
        ]);
    }

    private static ((long Prose, int Blocks)[] Runs, (long Prose, int Blocks) Longest) Runs(BlockFigures[] blocks)
    {
        var runs = new (long Prose, int Blocks)[blocks.Length];
        var longest = (Prose: 0L, Blocks: 0);
        for (var start = 0; start < blocks.Length;)
        {
            var (run, end) = ((Prose: 0L, Blocks: 0), start);
            for (; end < blocks.Length && blocks[end].Prose > 0; end++) run = (run.Prose + blocks[end].Prose, run.Blocks + 1);
            runs.AsSpan(start, end - start).Fill(run);
            if (run.Prose > longest.Prose) longest = run;
            start = end + 1;
        }

        return (runs, longest);
    }

    private bool IsHeadline(int index) => context.HeadingLevelOf(index) > 0 || (!context.Tree.Blocks[index].IsSentence && context.Tree.Blocks[index].Tokens >= HeadlineTokens);
}
