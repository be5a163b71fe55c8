using MlPipeline.Text.Pages;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Pages;

/// <summary>What the words by which pages name their elements speak for, as learned from pages of other designs: over 0 for boilerplate, under 0 for content.</summary>
public sealed class PageWords
{
    // As far up as a name still says something of a paragraph.
    private const int MostSteps = 64;
    private const int NearSteps = 2;

    private static readonly string[] Names = ["names of the paragraph", "least of the names around", "most of the names around", "least of all names", "most of all names", "all names"];

    private readonly Dictionary<ulong, float> scores = [];

    /// <summary>Takes what was learned.</summary>
    /// <param name="entries">Hashes of words (<see cref="HashOf"/>), strictly rising, and what they speak for, −1 to 1.</param>
    /// <exception cref="ArgumentException">The hashes do not rise, or a score is out of range.</exception>
    public PageWords(IReadOnlyList<KeyValuePair<ulong, float>> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0 && entries[i].Key <= entries[i - 1].Key) throw new ArgumentException("the names of elements are not in order", nameof(entries));
            if (entries[i].Value is not (>= -1 and <= 1)) throw new ArgumentException("a name of elements has no score", nameof(entries));
            scores.Add(entries[i].Key, entries[i].Value);
        }

        Entries = entries;
    }

    /// <summary>Number of figures a paragraph.</summary>
    public static int Count => Names.Length;

    /// <summary>What was learned.</summary>
    public IReadOnlyList<KeyValuePair<ulong, float>> Entries { get; }

    /// <summary>What a figure says, for people.</summary>
    public static string NameOf(int figure) => Names[figure];

    /// <summary>The frozen hash of a word.</summary>
    public static ulong HashOf(string word)
    {
        var hash = (ulong)word.Length;
        foreach (var letter in word) hash = FrozenHash.Append(hash, letter);
        return hash;
    }

    /// <summary>The words that name a paragraph, its own before those of the elements around it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">Index of the paragraph.</param>
    /// <param name="steps">How many elements up to go; 0 for its own.</param>
    public static IEnumerable<(string Word, int Step)> Of(Page page, int block, int steps = MostSteps)
    {
        foreach (var word in page.Blocks[block].InlineWords) yield return (word, 0);
        var element = page.Blocks[block].Element;
        for (var step = 0; element >= 0 && step <= steps; step++)
        {
            foreach (var word in page.Elements[element].Words) yield return (word, step);
            element = page.Elements[element].Parent;
        }
    }

    /// <summary>Writes the figures of one paragraph.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">Index of the paragraph.</param>
    /// <param name="figures">Receives <see cref="Count"/> values.</param>
    public void Write(Page page, int block, Span<float> figures)
    {
        figures.Clear();
        foreach (var (word, step) in Of(page, block))
        {
            if (!scores.TryGetValue(HashOf(word), out var score)) continue;
            if (step == 0) figures[0] += score;
            if (step <= NearSteps) (figures[1], figures[2]) = (Math.Min(figures[1], score), Math.Max(figures[2], score));
            (figures[3], figures[4]) = (Math.Min(figures[3], score), Math.Max(figures[4], score));
            figures[5] += score;
        }
    }
}
