using System.Collections.Immutable;
using MlPipeline.Data.Articles;

namespace MlPipeline.Inference.Memory;

/// <summary>What a run adds to the memory of sources: the articles that it has not seen before, each once.</summary>
/// <param name="before">The memory as the run found it.</param>
public sealed class MemoryAdditions(SourceMemory before)
{
    private readonly ParagraphKeys keys = new();
    private readonly HashSet<ulong> articles = [];
    private readonly HashSet<ulong> paragraphsHere = [];
    private readonly Dictionary<ulong, int> paragraphs = [];

    /// <summary>Number of articles added.</summary>
    public int ArticleCount => articles.Count;

    /// <summary>Takes an article, whatever was labelled of it before.</summary>
    public void Add(InputArticle input)
    {
        if (ParagraphKeys.SourceOf(input.Article) is not { } source) return;
        var article = ParagraphKeys.OfArticle(source, input.Article.Id);
        if (before.Knows(article) || !articles.Add(article)) return;
        paragraphsHere.Clear();
        for (var i = 0; i < input.Article.Paragraphs.Length; i++)
        {
            if (keys.OfParagraph(source, input.Article.TextOf(i)) is { } key && paragraphsHere.Add(key)) paragraphs[key] = paragraphs.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>The memory with what was added, as one generation; the same memory when that is nothing.</summary>
    public SourceMemory Apply()
    {
        if (articles.Count == 0) return before;
        var generation = before.Generations;
        var allArticles = before.Articles.Zip(before.ArticleGenerations).Concat(articles.Select(key => (key, generation))).OrderBy(each => each.Item1).ToArray();
        var allParagraphs = Enumerable.Range(0, before.Paragraphs.Length).Select(i => (Key: before.Paragraphs[i], Generation: before.ParagraphGenerations[i], Count: before.Counts[i]))
            .Concat(paragraphs.Select(each => (Key: each.Key, Generation: generation, Count: each.Value))).OrderBy(each => each.Key).ThenBy(each => each.Generation).ToArray();
        return new SourceMemory(
            generation + 1,
            [.. allArticles.Select(each => each.Item1)],
            [.. allArticles.Select(each => each.Item2)],
            [.. allParagraphs.Select(each => each.Key)],
            [.. allParagraphs.Select(each => each.Generation)],
            [.. allParagraphs.Select(each => each.Count)]);
    }
}
