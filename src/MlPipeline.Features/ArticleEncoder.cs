using System.Runtime.InteropServices;
using MlPipeline.Features.Ngrams;
using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Features.Style;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features;

/// <summary>
/// Turns articles into numbers, the same way for training, labelling and evaluation. Keeps its scratch memory from article to article. Not thread-safe:
/// one a thread.
/// </summary>
/// <param name="maxOrder">Longest n-gram in tokens.</param>
/// <param name="seeds">The seed terms, by topic.</param>
/// <param name="topics">Number of topics that <paramref name="seeds"/> may name.</param>
/// <param name="readsStyle">Whether something wants to know how whole texts are typed.</param>
public sealed class ArticleEncoder(int maxOrder, PhraseTable seeds, int topics, bool readsStyle)
{
    private readonly TokenBuffer buffer = new();
    private readonly NgramBag bag = new();
    private readonly List<Token> tokens = [];
    private readonly List<int> tokenEnds = [];
    private readonly List<ParagraphShape> shapes = [];
    private readonly List<ParagraphShape> shapePool = [];
    private readonly Copies copies = new();
    private readonly SentenceRuns runs = new();
    private readonly List<PhraseHit> hits = [];
    private readonly float[] total = new float[topics];
    private readonly float[] rest = new float[topics];
    private readonly List<float> perUnit = [];
    private bool readBare;

    /// <summary>Encodes one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="unit">What is labelled: its paragraphs, or its whole text.</param>
    /// <param name="encoded">Receives the numbers; what it held before is dropped.</param>
    /// <param name="bare">Whether to read the article as if it had been typed without diacritics.</param>
    public void Encode(Article article, TextUnit unit, EncodedArticle encoded, bool bare = false)
    {
        readBare = bare;
        encoded.Clear();
        encoded.SeedScores = seeds.IsEmpty ? 0 : 2 * topics;
        tokens.Clear();
        tokenEnds.Clear();
        shapes.Clear();
        perUnit.Clear();
        Array.Clear(total);

        if (unit == TextUnit.Text)
        {
            AddPart(article.Text, encoded);
            AddSeedHits(buffer.Tokens);
            encoded.IndicatorEnds.Add(0);
            encoded.Units = 1;
            if (readsStyle) TextStyle.AddValues(article.Text, encoded.StyleList);
        }
        else
        {
            for (var i = 0; i < article.Paragraphs.Length; i++) AddParagraph(article.TextOf(i), encoded);
            encoded.Units = article.Paragraphs.Length;
            if (article.Title is not null) AddPart(article.Title, encoded);
            if (IsInArticle(article)) AddIndicators(encoded);
            else encoded.IndicatorEnds.AddRange(new int[article.Paragraphs.Length]);
        }

        AddSeedScores(encoded);
    }

    // A paragraph by itself has no position and no neighbours, whether it came as a text of its own or as an article of one paragraph.
    private static bool IsInArticle(Article article) => article.Paragraphs.Length > 1 || article.Title is not null;

    private void AddPart(ReadOnlySpan<char> text, EncodedArticle encoded)
    {
        Tokenizer.Tokenize(text, buffer, readBare);
        bag.Fill(buffer.Tokens, maxOrder);
        encoded.HashList.AddRange(bag.Hashes);
        encoded.CountList.AddRange(bag.Counts);
        encoded.NgramEnds.Add(encoded.HashList.Count);
    }

    private void AddParagraph(ReadOnlySpan<char> text, EncodedArticle encoded)
    {
        AddPart(text, encoded);
        AddSeedHits(buffer.Tokens);
        tokens.AddRange(buffer.Tokens);
        tokenEnds.Add(tokens.Count);
        if (shapes.Count == shapePool.Count) shapePool.Add(new ParagraphShape());
        var shape = shapePool[shapes.Count];
        shape.Read(text, buffer.Tokens, hits);
        shapes.Add(shape);
    }

    private void AddIndicators(EncodedArticle encoded)
    {
        copies.Find(shapes, CollectionsMarshal.AsSpan(tokens), CollectionsMarshal.AsSpan(tokenEnds));
        runs.Count(shapes);
        for (var i = 0; i < shapes.Count; i++)
        {
            ArticleShape.AddIndicators(shapes, runs, copies, i, encoded.IndicatorList);
            ArticleShape.AddValues(shapes, runs, copies, i, encoded.ShapeList);
            encoded.IndicatorEnds.Add(encoded.IndicatorList.Count);
        }
    }

    private void AddSeedHits(ReadOnlySpan<Token> unit)
    {
        if (seeds.IsEmpty) return;
        hits.Clear();
        seeds.Find(unit, hits);
        var start = perUnit.Count;
        CollectionsMarshal.SetCount(perUnit, start + topics);
        var own = CollectionsMarshal.AsSpan(perUnit)[start..];
        own.Clear();
        foreach (var hit in hits) own[hit.Category] += hit.Weight;
        for (var t = 0; t < topics; t++) total[t] += own[t];
    }

    private void AddSeedScores(EncodedArticle encoded)
    {
        if (seeds.IsEmpty) return;
        for (var unit = 0; unit < encoded.Units; unit++)
        {
            var own = CollectionsMarshal.AsSpan(perUnit).Slice(unit * topics, topics);
            for (var t = 0; t < topics; t++) rest[t] = total[t] - own[t];
            AddScaled(own, encoded.SeedList);
            AddScaled(rest, encoded.SeedList);
        }
    }

    // Near unit length where there are many hits, shorter where there are few: h / sqrt(1 + |h|²).
    private static void AddScaled(ReadOnlySpan<float> weights, List<float> scores)
    {
        var square = 1f;
        foreach (var weight in weights) square += weight * weight;
        var scale = 1 / (float)Math.Sqrt(square);
        foreach (var weight in weights) scores.Add(weight * scale);
    }
}
