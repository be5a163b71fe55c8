using MlPipeline.Text.Pages;

namespace MlPipeline.Features.Pages;

/// <summary>The block elements of a page with sums over all that they hold. Linear in elements and paragraphs, but for the walks up from a paragraph, which are as long as a page is deep.</summary>
internal sealed class PageTree
{
    // A sentence of which so much is links is a teaser.
    private const float TeaserLinks = 0.4f;

    // Visible characters of a Vietnamese syllable.
    private const float SyllableLetters = 3.5f;

    private readonly Page page;

    /// <summary>Sums up.</summary>
    /// <param name="page">The page.</param>
    /// <param name="encoded">Its article, which has a shape.</param>
    public PageTree(Page page, EncodedArticle encoded)
    {
        this.page = page;
        Blocks = new BlockFigures[page.Blocks.Length];
        Elements = new ElementFigures[page.Elements.Length];
        for (var i = 0; i < Blocks.Length; i++)
        {
            var shape = encoded.Shape(i);
            var (tokens, isSentence) = (LengthOf(page.Blocks[i]), shape[Shape.ShapeValues.IsSentence] > 0);
            var links = page.Blocks[i].LinkDensity;
            Blocks[i] = new BlockFigures(tokens, isSentence, isSentence && links < TeaserLinks ? tokens : 0, links);
            Whole.Add(page.Blocks[i], Blocks[i], i);
            if (page.Blocks[i].Element is >= 0 and var element) (Elements[element] ??= new ElementFigures()).Add(page.Blocks[i], Blocks[i], i);
        }

        for (var e = Elements.Length - 1; e >= 0; e--)
        {
            var own = Elements[e] ??= new ElementFigures();
            if (page.Elements[e].Parent is >= 0 and var parent) (Elements[parent] ??= new ElementFigures()).Add(own);
        }
    }

    /// <summary>A paragraph's length in syllables of Vietnamese: an English word is longer than one, so words would not do to compare.</summary>
    public static int LengthOf(PageBlock block) => (int)Math.Round(block.Letters / SyllableLetters);

    /// <summary>The paragraphs.</summary>
    public BlockFigures[] Blocks { get; }

    /// <summary>The elements, each with all that it holds.</summary>
    public ElementFigures[] Elements { get; }

    /// <summary>The page.</summary>
    public ElementFigures Whole { get; } = new();

    /// <summary>Sums of an element; those of the page for −1.</summary>
    public ElementFigures Of(int element) => element < 0 ? Whole : Elements[element];

    /// <summary>
    /// The element around a paragraph or a container that holds more than that does: wrappers around one and the same text are no containers. −1, the page, when there is none.
    /// </summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="blocks">Paragraphs that it must hold more of.</param>
    public int ContainerOf(int element, int blocks)
    {
        while (element >= 0 && Elements[element].Blocks <= blocks) element = page.Elements[element].Parent;
        return element;
    }

    /// <summary>The container around a container.</summary>
    public int ContainerOf(int element) => element < 0 ? -1 : ContainerOf(page.Elements[element].Parent, Elements[element].Blocks);
}

/// <summary>What is known of a paragraph by itself.</summary>
/// <param name="Tokens">Its length: <see cref="PageTree.LengthOf"/>.</param>
/// <param name="IsSentence">Whether it ends like a sentence.</param>
/// <param name="Prose">Its length where it is a sentence and not mainly links, else 0: a first guess at what articles are made of.</param>
/// <param name="LinkDensity">Share of its characters in links.</param>
internal readonly record struct BlockFigures(int Tokens, bool IsSentence, int Prose, float LinkDensity);
