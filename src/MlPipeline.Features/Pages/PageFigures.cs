using System.Runtime.InteropServices;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Features.Pages;

/// <summary>
/// How each paragraph stands in its web page, as figures for trees: tag, depth, links, the containers around it and how much of the page's prose they hold (the content lies where prose is densest: Kohlschütter
/// et al. 2010, "Boilerplate Detection using Shallow Text Features"), paragraphs of the same build (tag paths: Wu et al. 2013, "Web news extraction via path ratios"), sections. Words of any language are the same to them.
/// </summary>
public static class PageFigures
{
    /// <summary>Version of the figures and their order: a model names the one that it was trained with.</summary>
    public const int Version = 2;

    // A page nests so deep that a walk up from each paragraph would cost more than labelling it.
    private const int MostSteps = 64;
    private const int Containers = 3;

    private static readonly string[] Sections = ["nav", "aside", "header", "footer", "form", "ul", "table", "figure", "article", "main", "blockquote"];

    private static readonly string[] Names =
    [
        "length", "length before", "length after", "heading level", "is a p", "is a list item", "is a table cell", "is a caption", "is a control", "is a loose block",
        "depth", "depth against that of prose", "link density", "link density before", "link density after", "link density 2 before", "link density 2 after",
        .. Enumerable.Range(1, Containers).SelectMany(level => (string[])
        [
            $"prose of the page in container {level}", $"prose share of container {level}", $"link density of container {level}", $"paragraphs in container {level}", $"paragraph length in container {level}",
            $"earlier siblings of container {level} with as much prose", $"siblings of container {level} of the same build",
        ]),
        "in the densest container", "containers up to the densest", "prose of the densest container under the same names", "containers up to half of the prose", "containers up to the headline", "place among the prose", "place among the prose of half", "headlines before", "paragraphs since the headline", "is the title",
        "paragraphs of the same path", "sentences on the same path", "length on the same path", "links on the same path", "prose of the page on the same path",
        "paragraphs of the same names", "sentences under the same names", "length under the same names", "links under the same names", "prose of the page under the same names",
        "prose of the page", "paragraphs of the page",
        .. Sections.Select(section => $"in {section}"),
        .. PageRuns.Names,
    ];

    /// <summary>Number of figures of version 1, which come first.</summary>
    internal static int FirstCount => Names.Length - PageRuns.Names.Length;

    /// <summary>Number of figures.</summary>
    public static int Count => Names.Length;

    /// <summary>What a figure says, for people.</summary>
    public static string NameOf(int figure) => Names[figure];

    /// <summary>Works out the figures of all paragraphs of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="page">The page that it stands in.</param>
    /// <param name="encoded">The same article as numbers; it has a shape.</param>
    /// <param name="figures">Receives <see cref="Count"/> values a paragraph; what it held before is dropped.</param>
    /// <exception cref="ArgumentException">The article has other paragraphs than the page.</exception>
    public static void Write(Article article, Page page, EncodedArticle encoded, List<float> figures)
    {
        if (page.Blocks.Length != encoded.Units) throw new ArgumentException("the article and its page differ", nameof(page));
        figures.Clear();
        var context = new PageContext(article, page, new PageTree(page, encoded));
        var runs = new PageRuns(context);
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            AddBlock(context, i, figures);
            runs.Add(i, figures);
        }
    }

    private static void AddBlock(PageContext context, int index, List<float> figures)
    {
        var block = context.Page.Blocks[index];
        var element = block.Element < 0 ? null : context.Page.Elements[block.Element];
        var depth = element?.Depth ?? 0;
        figures.AddRange([context.LengthOf(index), context.LengthOf(index - 1), context.LengthOf(index + 1)]);
        AddTag(element?.Tag ?? "", figures);
        figures.AddRange([depth, depth - context.ProseDepth, block.LinkDensity, context.LinksOf(index - 1), context.LinksOf(index + 1), context.LinksOf(index - 2), context.LinksOf(index + 2)]);
        AddContainers(context, block.Element, figures);
        figures.AddRange(
        [
            Flag(context.IsIn(index, context.Densest)), context.StepsUpTo(block.Element, context.Densest), context.NameGroups[index].Prose / Math.Max(1f, context.Tree.Of(context.Densest).Prose),
            context.StepsUpTo(block.Element, context.Body), context.StepsUpTo(block.Element, context.HeadlineParent), context.PlaceInProse(index), context.PlaceIn(context.Tree.Of(context.Body), index),
            context.HeadlinesBefore[index], context.Headline < 0 ? -1 : Math.Max(-1, index - context.Headline), context.IsTitle(index) ? 1 : 0,
        ]);
        AddGroup(context, context.PathGroups[index], figures);
        AddGroup(context, context.NameGroups[index], figures);
        figures.AddRange([context.Tree.Whole.Prose, context.Page.Blocks.Length]);
        AddSections(context, block.Element, figures);
    }

    private static void AddTag(string tag, List<float> figures)
    {
        var level = tag is ['h', >= '1' and <= '6'] ? tag[1] - '0' : 0;
        figures.AddRange(
        [
            level, Flag(tag == "p"), Flag(tag is "li" or "dt" or "dd"), Flag(tag is "td" or "th"), Flag(tag is "figcaption" or "caption" or "figure"),
            Flag(tag is "button" or "option" or "legend" or "summary" or "optgroup" or "select"), Flag(tag is "div" or "section" or "article" or "main" or "body" or ""),
        ]);
    }

    private static void AddContainers(PageContext context, int element, List<float> figures)
    {
        var prose = Math.Max(1f, context.Tree.Whole.Prose);
        var container = context.Tree.ContainerOf(element, 1);
        for (var level = 0; level < Containers; level++)
        {
            var sums = context.Tree.Of(container);
            var (earlier, alike) = context.SiblingsOf(container);
            figures.AddRange([sums.Prose / prose, sums.ProseShare, sums.LinkDensity, sums.Blocks, sums.MeanTokens, earlier, alike]);
            container = context.Tree.ContainerOf(container);
        }
    }

    private static void AddGroup(PageContext context, ElementFigures group, List<float> figures) =>
        figures.AddRange([group.Blocks, group.Sentences, group.MeanTokens, group.LinkDensity, group.Prose / Math.Max(1f, context.Tree.Whole.Prose)]);

    private static void AddSections(PageContext context, int element, List<float> figures)
    {
        var first = figures.Count;
        CollectionsMarshal.SetCount(figures, first + Sections.Length);
        var flags = CollectionsMarshal.AsSpan(figures)[first..];
        flags.Clear();
        for (var step = 0; element >= 0 && step < MostSteps; step++)
        {
            var tag = context.Page.Elements[element].Tag;
            var section = Array.IndexOf(Sections, tag is "ol" or "dl" or "menu" ? "ul" : tag);
            if (section >= 0) flags[section] = 1;
            element = context.Page.Elements[element].Parent;
        }
    }

    private static float Flag(bool value) => value ? 1 : 0;
}
