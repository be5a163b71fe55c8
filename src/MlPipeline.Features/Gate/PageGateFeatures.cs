using System.Runtime.InteropServices;
using MlPipeline.Features.Pages;
using MlPipeline.Features.Shape;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Features.Gate;

/// <summary>
/// What the second stage of web pages looks at: all that <see cref="GateFeatures"/> holds, how many of the words the model knows, how the paragraph stands in its page, and what its element's names speak for.
/// On a page in words that the model does not know, what the words say is taken out of the features, so that shape and place decide alone. Memory is used again; not thread-safe.
/// </summary>
public sealed class PageGateFeatures
{
    /// <summary>Share of known n-grams from which a page's language counts as known. The shipped model knows 0.7 to 0.9 of Vietnamese articles that it has not seen, and 0.3 of English ones.</summary>
    public const float KnownLanguage = 0.5f;

    private static readonly string[] Names = ["language known", "known words", "known words of the page"];

    private static readonly int[] WordFeatures =
    [
        .. Enumerable.Range(0, GateFeatures.OwnCount), .. Enumerable.Range(0, ShapeValues.Count).Where(value => ShapeValues.DependsOnMarkers(value) || ShapeValues.CountsTokens(value)).Select(value => GateFeatures.OwnCount + value),
    ];

    private readonly List<float> figures = [];
    private readonly List<float> names = [];
    private float knownOfPage;

    /// <summary>Number of features.</summary>
    public static int Count => GateFeatures.Count + Names.Length + PageFigures.Count + PageWords.Count;

    /// <summary>What a feature says, for people.</summary>
    public static string NameOf(int feature)
    {
        if (feature < GateFeatures.Count) return GateFeatures.NameOf(feature);
        feature -= GateFeatures.Count;
        if (feature < Names.Length) return Names[feature];
        feature -= Names.Length;
        if (feature < PageFigures.FirstCount) return PageFigures.NameOf(feature);
        feature -= PageFigures.FirstCount;
        return feature < PageWords.Count ? PageWords.NameOf(feature) : PageFigures.NameOf(feature - PageWords.Count + PageFigures.FirstCount);
    }

    /// <summary>Begins an article.</summary>
    /// <param name="page">The article, read from a page.</param>
    /// <param name="encoded">The same article as numbers; it has a shape.</param>
    /// <param name="words">What names of elements speak for.</param>
    /// <param name="known">Share of the page's n-grams that the linear stage knows, 0–1.</param>
    public void Begin(Article page, EncodedArticle encoded, PageWords words, float known)
    {
        knownOfPage = known;
        words.Write(page.Page!, names);
        PageFigures.Write(page, page.Page!, encoded, figures);
    }

    /// <summary>Begins an article whose figures are known.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pageFigures">What <see cref="PageFigures"/> writes for it.</param>
    /// <param name="words">What names of elements speak for.</param>
    /// <param name="known">Share of the page's n-grams that the linear stage knows, 0–1; 0 makes a page whose words say nothing.</param>
    public void Begin(Page page, ReadOnlySpan<float> pageFigures, PageWords words, float known)
    {
        knownOfPage = known;
        words.Write(page, names);
        figures.Clear();
        figures.AddRange(pageFigures);
    }

    /// <summary>Finishes the features of one paragraph.</summary>
    /// <param name="unit">The paragraph.</param>
    /// <param name="known">Share of its n-grams that the linear stage knows.</param>
    /// <param name="features"><see cref="Count"/> values; the first hold what <see cref="GateFeatures"/> wrote.</param>
    public void Finish(int unit, float known, Span<float> features)
    {
        var isKnown = knownOfPage >= KnownLanguage;
        if (!isKnown)
        {
            foreach (var feature in WordFeatures) features[feature] = 0;
        }

        var rest = features[GateFeatures.Count..];
        (rest[0], rest[1], rest[2]) = isKnown ? (1, known, knownOfPage) : (0, 0, 0);
        rest = rest[Names.Length..];
        // Figures of a later version come last, so that trees of an earlier one find theirs.
        var page = CollectionsMarshal.AsSpan(figures).Slice(unit * PageFigures.Count, PageFigures.Count);
        page[..PageFigures.FirstCount].CopyTo(rest);
        rest = rest[PageFigures.FirstCount..];
        CollectionsMarshal.AsSpan(names).Slice(unit * PageWords.Count, PageWords.Count).CopyTo(rest);
        page[PageFigures.FirstCount..].CopyTo(rest[PageWords.Count..]);
    }
}
