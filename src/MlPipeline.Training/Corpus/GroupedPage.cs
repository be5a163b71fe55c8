using System.Collections.Immutable;
using MlPipeline.Numerics;
using MlPipeline.Text.Pages;

namespace MlPipeline.Training.Corpus;

/// <summary>
/// The same page as another design could have it: where an element has several children, every one to three of them stand in a box of their own, as live pages and many editors put them. Which ones has nothing to do with what they
/// are, so whoever learns from such pages too learns not to rely on the one container that holds the whole text.
/// </summary>
internal static class GroupedPage
{
    private const int FewestChildren = 4;
    private const int LargestGroup = 3;
    private const string Box = "div";

    /// <summary>Puts boxes into a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="seed">Of the sizes of the boxes.</param>
    public static Page Of(Page page, ulong seed)
    {
        var children = new int[page.Elements.Length];
        foreach (var element in page.Elements)
        {
            if (element.Parent >= 0) children[element.Parent]++;
        }

        var random = new SplitMix(seed);
        var elements = ImmutableArray.CreateBuilder<PageElement>();
        var places = new int[page.Elements.Length];
        var (boxes, left) = (new int[page.Elements.Length], new int[page.Elements.Length]);
        for (var e = 0; e < page.Elements.Length; e++)
        {
            var element = page.Elements[e];
            var parent = element.Parent < 0 ? -1 : places[element.Parent];
            if (element.Parent >= 0 && children[element.Parent] >= FewestChildren)
            {
                if (left[element.Parent] == 0)
                {
                    left[element.Parent] = 1 + random.Next(LargestGroup);
                    boxes[element.Parent] = elements.Count;
                    elements.Add(new PageElement(parent, Box, element.Depth, []));
                }

                left[element.Parent]--;
                parent = boxes[element.Parent];
            }

            places[e] = elements.Count;
            elements.Add(element with { Parent = parent });
        }

        return page with { Elements = elements.DrainToImmutable(), Blocks = [.. page.Blocks.Select(block => block.Element < 0 ? block : block with { Element = places[block.Element] })] };
    }
}
