using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Numerics;

namespace MlPipeline.Inference.Memory;

/// <summary>
/// In how many articles of a source each paragraph has been seen. Articles are remembered by the run that brought them (its generation), and an article that is known is compared only with what
/// was known before that run: so a run that is repeated, with its own articles in the memory by then, labels as it did the first time.
/// </summary>
public sealed class SourceMemory
{
    /// <summary>Fewest other articles that say anything: one other article may simply quote.</summary>
    public const int LeastArticles = 2;

    /// <summary>Most other articles that count: from there on more of them say nothing new.</summary>
    public const int MostArticles = 8;

    private const int Unknown = int.MaxValue;

    internal SourceMemory(int generations, ImmutableArray<ulong> articles, ImmutableArray<int> articleGenerations, ImmutableArray<ulong> paragraphs, ImmutableArray<int> paragraphGenerations, ImmutableArray<int> counts)
    {
        Generations = generations;
        Articles = articles;
        ArticleGenerations = articleGenerations;
        Paragraphs = paragraphs;
        ParagraphGenerations = paragraphGenerations;
        Counts = counts;
    }

    /// <summary>A memory of nothing.</summary>
    public static SourceMemory Empty { get; } = new(0, [], [], [], [], []);

    /// <summary>Number of articles remembered.</summary>
    public int ArticleCount => Articles.Length;

    /// <summary>Number of runs that brought articles.</summary>
    internal int Generations { get; }

    /// <summary>Keys of the articles, strictly rising.</summary>
    internal ImmutableArray<ulong> Articles { get; }

    internal ImmutableArray<int> ArticleGenerations { get; }

    /// <summary>Keys of paragraphs, rising; a key stands once for each generation, these strictly rising.</summary>
    internal ImmutableArray<ulong> Paragraphs { get; }

    internal ImmutableArray<int> ParagraphGenerations { get; }

    /// <summary>In how many articles of the generation the paragraph was.</summary>
    internal ImmutableArray<int> Counts { get; }

    /// <summary>
    /// What the memory says about each paragraph of an article, as log-odds of boilerplate to be added: ln of the number of other articles of its source that it was seen in, from 2 to 8 of them,
    /// so 0.7 to 2.1; else 0. The weight is chosen, not fitted: it turns a doubtful paragraph, and not one that the text makes sure of, for agencies' background paragraphs recur legitimately.
    /// </summary>
    internal double[] EvidenceFor(InputArticle input, ParagraphKeys keys)
    {
        var article = input.Article;
        var evidence = new double[article.Paragraphs.Length];
        if (Paragraphs.IsEmpty || ParagraphKeys.SourceOf(article) is not { } source) return evidence;
        var generation = GenerationOf(ParagraphKeys.OfArticle(source, article.Id));
        for (var i = 0; i < evidence.Length; i++)
        {
            if (keys.OfParagraph(source, article.TextOf(i)) is not { } key) continue;
            var seen = Math.Min(MostArticles, CountBefore(generation, key));
            if (seen >= LeastArticles) evidence[i] = PortableMath.Log(seen);
        }

        return evidence;
    }

    /// <summary>Whether an article is remembered.</summary>
    internal bool Knows(ulong article) => GenerationOf(article) != Unknown;

    private int GenerationOf(ulong article)
    {
        var index = Articles.BinarySearch(article);
        return index < 0 ? Unknown : ArticleGenerations[index];
    }

    private int CountBefore(int generation, ulong paragraph)
    {
        var count = 0;
        for (var i = LowerBound(paragraph); i < Paragraphs.Length && Paragraphs[i] == paragraph && ParagraphGenerations[i] < generation && count < MostArticles; i++) count += Counts[i];
        return count;
    }

    private int LowerBound(ulong paragraph)
    {
        var (low, high) = (0, Paragraphs.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Paragraphs[middle] < paragraph) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
