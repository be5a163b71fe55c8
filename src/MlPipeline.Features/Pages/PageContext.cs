using MlPipeline.Text;
using MlPipeline.Text.Pages;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Pages;

/// <summary>What the figures of all paragraphs of a page are worked out from.</summary>
internal sealed class PageContext
{
    private const int MostSteps = 16;

    private readonly Article article;
    private readonly (int Earlier, int Alike)[] siblings;

    // Tokens of prose before each paragraph.
    private readonly long[] proseBefore;

    public PageContext(Article article, Page page, PageTree tree)
    {
        (this.article, Page, Tree) = (article, page, tree);
        proseBefore = new long[tree.Blocks.Length + 1];
        HeadlinesBefore = new int[tree.Blocks.Length];
        Headline = -1;
        var headlines = 0;
        for (var i = 0; i < tree.Blocks.Length; i++)
        {
            proseBefore[i + 1] = proseBefore[i] + tree.Blocks[i].Prose;
            HeadlinesBefore[i] = headlines;
            if (TagOf(i) != "h1") continue;
            headlines++;
            if (Headline < 0) Headline = i;
        }

        HeadlineParent = Headline < 0 ? -1 : page.Elements[page.Blocks[Headline].Element].Parent;
        ProseDepth = MedianDepth();
        (PathGroups, NameGroups) = Groups();
        Body = HalfOfProse();
        Densest = DensestContainer();
        siblings = Siblings();
    }

    public Page Page { get; }

    public PageTree Tree { get; }

    /// <summary>The first paragraph of an <c>h1</c>; −1 without one.</summary>
    public int Headline { get; }

    /// <summary>The element around that one.</summary>
    public int HeadlineParent { get; }

    /// <summary>The innermost element that holds at least half of the page's prose; −1 for the page.</summary>
    public int Body { get; }

    /// <summary>The element that tells prose from the rest best: largest harmonic mean of its share of the page's prose and of the share of prose in it. −1 for the page.</summary>
    public int Densest { get; }

    /// <summary>Median depth of the page's prose.</summary>
    public int ProseDepth { get; }

    /// <summary>Paragraphs of <c>h1</c> before each paragraph.</summary>
    public int[] HeadlinesBefore { get; }

    /// <summary>For each paragraph all that stand under the same tags.</summary>
    public ElementFigures[] PathGroups { get; }

    /// <summary>For each paragraph all whose element, and the one around it, have the same tags and words.</summary>
    public ElementFigures[] NameGroups { get; }

    public float LengthOf(int index) => index < 0 || index >= Tree.Blocks.Length ? -1 : Tree.Blocks[index].Tokens;

    public float LinksOf(int index) => index < 0 || index >= Tree.Blocks.Length ? -1 : Tree.Blocks[index].LinkDensity;

    /// <summary>1 to 6 for a paragraph of <c>h1</c> to <c>h6</c>, else 0.</summary>
    public int HeadingLevelOf(int index) => TagOf(index) is ['h', >= '1' and <= '6'] tag ? tag[1] - '0' : 0;

    /// <summary>How many containers up from a paragraph's element the first one is that holds another element; the page holds every one.</summary>
    public int StepsUpTo(int element, int wanted)
    {
        if (wanted < 0) return -1;
        var (first, end) = (Tree.Elements[wanted].First, Tree.Elements[wanted].End);
        var steps = 0;
        for (var container = Tree.ContainerOf(element, 1); container >= 0 && steps < MostSteps; container = Tree.ContainerOf(container))
        {
            // An element's paragraphs are neighbours, but for faulty markup.
            if (Tree.Elements[container].First <= first && Tree.Elements[container].End >= end) break;
            steps++;
        }

        return steps;
    }

    /// <summary>Whether a paragraph stands in an element.</summary>
    public bool IsIn(int index, int element) => element < 0 || (index >= Tree.Elements[element].First && index < Tree.Elements[element].End);

    /// <summary>Share of the page's prose that stands before a paragraph, 0–1.</summary>
    public float PlaceInProse(int index) => proseBefore[index] / Math.Max(1f, Tree.Whole.Prose);

    /// <summary>Share of a container's prose that stands before a paragraph, 0–1.</summary>
    public float PlaceIn(ElementFigures container, int index)
    {
        if (container.Prose == 0) return 0;
        return Math.Clamp((proseBefore[index] - proseBefore[container.First]) / (float)container.Prose, 0, 1);
    }

    public bool IsTitle(int index) => article.Title is { } title && article.TextOf(index).Equals(title, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the elements beside a container: how many before it have at least as much prose, and how many have its tag and words.</summary>
    public (int Earlier, int Alike) SiblingsOf(int element) => element < 0 ? (0, 0) : siblings[element];

    private string TagOf(int index) => Page.Blocks[index].Element is >= 0 and var element ? Page.Elements[element].Tag : "";

    private int MedianDepth()
    {
        var depths = new SortedDictionary<int, long>();
        for (var i = 0; i < Tree.Blocks.Length; i++)
        {
            var depth = Page.Blocks[i].Element is >= 0 and var element ? Page.Elements[element].Depth : 0;
            depths[depth] = depths.GetValueOrDefault(depth) + (Tree.Whole.Prose > 0 ? Tree.Blocks[i].Prose : Tree.Blocks[i].Tokens);
        }

        var half = (Tree.Whole.Prose > 0 ? Tree.Whole.Prose : Tree.Whole.Tokens) / 2;
        var sum = 0L;
        foreach (var (depth, tokens) in depths)
        {
            sum += tokens;
            if (sum > half) return depth;
        }

        return 0;
    }

    private int HalfOfProse()
    {
        var body = -1;
        for (var e = 0; e < Tree.Elements.Length; e++)
        {
            // Parents come first, so the last one that qualifies on the way is the innermost: two with more than half each lie one in the other.
            if (Page.Elements[e].Parent == body && Tree.Elements[e].Prose * 2 > Tree.Whole.Prose) body = e;
        }

        return body;
    }

    private int DensestContainer()
    {
        var (densest, best) = (-1, Tree.Whole.ProseShare / (1 + Tree.Whole.ProseShare));
        for (var e = 0; e < Tree.Elements.Length; e++)
        {
            // Half the harmonic mean. Of two wrappers around the same text the outer one comes first.
            var (share, density) = (Tree.Elements[e].Prose / Math.Max(1f, Tree.Whole.Prose), Tree.Elements[e].ProseShare);
            var mean = share + density > 0 ? share * density / (share + density) : 0;
            if (mean > best) (densest, best) = (e, mean);
        }

        return densest;
    }

    private (int Earlier, int Alike)[] Siblings()
    {
        var result = new (int Earlier, int Alike)[Tree.Elements.Length];
        var alike = new Dictionary<(int Parent, ulong Build), int>();
        foreach (var (e, element) in Page.Elements.Index())
        {
            var key = (element.Parent, BuildOf(element));
            alike[key] = alike.GetValueOrDefault(key) + 1;
        }

        foreach (var family in Page.Elements.Index().GroupBy(each => each.Item.Parent, each => each.Index))
        {
            var before = new SortedProse();
            foreach (var e in family)
            {
                result[e] = (Tree.Elements[e].Prose == 0 ? 0 : before.AtLeast(Tree.Elements[e].Prose), alike[(Page.Elements[e].Parent, BuildOf(Page.Elements[e]))] - 1);
                before.Add(Tree.Elements[e].Prose);
            }
        }

        return result;
    }

    private (ElementFigures[] Paths, ElementFigures[] Names) Groups()
    {
        var paths = new ulong[Page.Elements.Length];
        for (var e = 0; e < paths.Length; e++)
        {
            var element = Page.Elements[e];
            paths[e] = FrozenHash.Append(element.Parent < 0 ? 1 : paths[element.Parent], HashOf(element.Tag));
        }

        var byPath = new Dictionary<ulong, ElementFigures>();
        var byName = new Dictionary<ulong, ElementFigures>();
        var (pathGroups, nameGroups) = (new ElementFigures[Tree.Blocks.Length], new ElementFigures[Tree.Blocks.Length]);
        for (var i = 0; i < Tree.Blocks.Length; i++)
        {
            var element = Page.Blocks[i].Element;
            pathGroups[i] = GroupOf(byPath, element < 0 ? 0 : paths[element]);
            nameGroups[i] = GroupOf(byName, element < 0 ? 0 : FrozenHash.Append(BuildOf(Page.Elements[element]), Page.Elements[element].Parent is >= 0 and var parent ? BuildOf(Page.Elements[parent]) : 0));
            pathGroups[i].Add(Page.Blocks[i], Tree.Blocks[i], i);
            nameGroups[i].Add(Page.Blocks[i], Tree.Blocks[i], i);
        }

        return (pathGroups, nameGroups);
    }

    private static ElementFigures GroupOf(Dictionary<ulong, ElementFigures> groups, ulong key)
    {
        if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new ElementFigures());
        return group;
    }

    private static ulong BuildOf(PageElement element)
    {
        var hash = HashOf(element.Tag);
        foreach (var word in element.Words) hash = FrozenHash.Append(hash, HashOf(word));
        return hash;
    }

    private static ulong HashOf(string word) => PageWords.HashOf(word);
}
