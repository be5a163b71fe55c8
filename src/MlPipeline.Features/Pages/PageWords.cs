using System.Collections.Immutable;
using MlPipeline.Text.Pages;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Pages;

/// <summary>What the words by which pages name their elements speak for, as learned from pages of other designs: over 0 for boilerplate, under 0 for content.</summary>
public sealed class PageWords
{
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
    /// <returns>Each word with the number of steps up to its element; none is left out that stands twice.</returns>
    public static IEnumerable<(string Word, int Step)> Of(Page page, int block, int steps)
    {
        foreach (var word in page.Blocks[block].InlineWords) yield return (word, 0);
        var element = page.Blocks[block].Element;
        for (var step = 0; element >= 0 && step <= steps; step++)
        {
            foreach (var word in page.Elements[element].Words) yield return (word, step);
            element = page.Elements[element].Parent;
        }
    }

    /// <summary>Works out the figures of all paragraphs of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="figures">Receives <see cref="Count"/> values a paragraph; what it held before is dropped.</param>
    public void Write(Page page, List<float> figures)
    {
        figures.Clear();
        var own = new Evidence[page.Elements.Length];
        var all = new Evidence[page.Elements.Length];
        for (var e = 0; e < own.Length; e++)
        {
            own[e] = Of(page.Elements[e].Words);
            all[e] = page.Elements[e].Parent is >= 0 and var parent ? own[e].With(all[parent]) : own[e];
        }

        foreach (var block in page.Blocks)
        {
            var inline = Of(block.InlineWords);
            var (near, step) = (inline, 0);
            for (var element = block.Element; element >= 0 && step <= NearSteps; step++)
            {
                near = near.With(own[element]);
                element = page.Elements[element].Parent;
            }

            var self = block.Element < 0 ? inline : inline.With(own[block.Element]);
            var whole = block.Element < 0 ? inline : inline.With(all[block.Element]);
            figures.AddRange([self.Sum, near.Least, near.Most, whole.Least, whole.Most, whole.Sum]);
        }
    }

    private Evidence Of(ImmutableArray<string> words)
    {
        var evidence = default(Evidence);
        foreach (var word in words)
        {
            if (scores.TryGetValue(HashOf(word), out var score)) evidence = evidence.With(new Evidence(Math.Min(0, score), Math.Max(0, score), score));
        }

        return evidence;
    }

    // What some names speak for: the least and the most of them, 0 where none speaks that way, and all together.
    private readonly record struct Evidence(float Least, float Most, float Sum)
    {
        public Evidence With(Evidence other) => new(Math.Min(Least, other.Least), Math.Max(Most, other.Most), Sum + other.Sum);
    }
}
