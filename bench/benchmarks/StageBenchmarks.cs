using BenchmarkDotNet.Attributes;
using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Features.Ngrams;
using MlPipeline.Inference;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Canonical;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Benchmarks;

/// <summary>The stages of labelling, one by one, over texts of data/ with the shipped model. A case is named after what one operation is: a paragraph, or an article.</summary>
[Config(typeof(StageConfig))]
public class StageBenchmarks
{
    private const int Paragraphs = 1000;
    private const int Articles = 100;

    private readonly TokenBuffer buffer = new();
    private readonly NgramBag bag = new();
    private readonly EncodedArticle encoded = new();
    private readonly ArticleLabels labels = new();
    private readonly double[] odds = new double[1];
    private Article[] paragraphs = [];
    private Article[] articles = [];
    private Token[][] tokens = [];
    private ulong[][] hashes = [];
    private int[][] counts = [];
    private float[][] gateRows = [];
    private float[] sums = [];
    private float[] contextSums = [];
    private TopicModel model = null!;
    private ArticleEncoder encoder = null!;
    private StagedScorer scorer = null!;
    private TopicLabeler labeler = null!;

    /// <summary>Loads the model and the texts, and does for every stage what the stages before it do.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        model = Material.Model(Path.Combine(Material.Root, "models/vi-news.mlp"));
        // The articles, without the pages in the folder below them: most of a page is menus.
        var all = Material.Articles(Directory.GetFiles(Path.Combine(Material.Root, "data"), "*.jsonl").Order(StringComparer.Ordinal));
        paragraphs = Material.SpreadParagraphs(all, Paragraphs);
        articles = Material.Spread(all, Articles);
        tokens = [.. paragraphs.Select(TokensOf)];
        var bags = tokens.Select(BagOf).ToArray();
        hashes = [.. bags.Select(each => each.Hashes)];
        counts = [.. bags.Select(each => each.Counts)];
        sums = new float[model.Ngrams.Lanes];
        contextSums = new float[model.Ngrams.Lanes];
        encoder = model.CreateEncoder();
        scorer = new StagedScorer(model, TextUnit.Paragraph);
        labeler = new TopicLabeler(model, TextUnit.Paragraph);
        gateRows = [.. articles.SelectMany(GateRowsOf).Take(Paragraphs)];
        if (gateRows.Length < Paragraphs) throw new InvalidOperationException("too few paragraphs for the gate");
    }

    /// <summary>Canonical form.</summary>
    [Benchmark(Description = "canonical form, a paragraph", OperationsPerInvoke = Paragraphs)]
    public int Canonical()
    {
        var length = 0;
        foreach (var paragraph in paragraphs) length += CanonicalForm.Of(paragraph.Text).Length;
        return length;
    }

    /// <summary>Tokens.</summary>
    [Benchmark(Description = "tokens, a paragraph", OperationsPerInvoke = Paragraphs)]
    public int Tokens()
    {
        var count = 0;
        foreach (var paragraph in paragraphs)
        {
            Tokenizer.Tokenize(paragraph.Text, buffer);
            count += buffer.Count;
        }

        return count;
    }

    /// <summary>N-grams: hashing and counting.</summary>
    [Benchmark(Description = "n-grams from tokens, a paragraph", OperationsPerInvoke = Paragraphs)]
    public int Ngrams()
    {
        var count = 0;
        foreach (var each in tokens)
        {
            bag.Fill(each, model.Encoder.MaxOrder);
            count += bag.Count;
        }

        return count;
    }

    /// <summary>Linear scoring from n-grams: every one looked up in the table, and its weights added up in both blocks.</summary>
    [Benchmark(Description = "linear scoring from n-grams, a paragraph", OperationsPerInvoke = Paragraphs)]
    public float Linear()
    {
        for (var i = 0; i < hashes.Length; i++) model.Ngrams.AddTo(hashes[i], counts[i], sums, contextSums);
        return sums[0];
    }

    /// <summary>The gate's trees.</summary>
    [Benchmark(Description = "trees of the second stage, a paragraph", OperationsPerInvoke = Paragraphs)]
    public double Trees()
    {
        var total = 0.0;
        foreach (var row in gateRows)
        {
            model.Gate!.Trees.Score(row, odds);
            total += odds[0];
        }

        return total;
    }

    /// <summary>Encoding: tokens, n-grams, seed terms, shape.</summary>
    [Benchmark(Description = "encoding, an article", OperationsPerInvoke = Articles)]
    public int Encode()
    {
        var parts = 0;
        foreach (var article in articles)
        {
            encoder.Encode(article, TextUnit.Paragraph, encoded);
            parts += encoded.Parts;
        }

        return parts;
    }

    /// <summary>Both stages, encoding included, without calibration.</summary>
    [Benchmark(Description = "encoding and both stages, an article", OperationsPerInvoke = Articles)]
    public int Score()
    {
        var units = 0;
        foreach (var article in articles)
        {
            scorer.Score(article);
            units += scorer.Units;
        }

        return units;
    }

    /// <summary>Labelling a paragraph that stands alone.</summary>
    [Benchmark(Description = "labelling, a paragraph by itself", OperationsPerInvoke = Paragraphs)]
    public int LabelParagraph() => LabelAll(paragraphs);

    /// <summary>Labelling an article.</summary>
    [Benchmark(Description = "labelling, an article", OperationsPerInvoke = Articles)]
    public int LabelArticle() => LabelAll(articles);

    private int LabelAll(Article[] texts)
    {
        var units = 0;
        foreach (var text in texts)
        {
            labeler.Label(text, labels);
            units += labels.Units;
        }

        return units;
    }

    private Token[] TokensOf(Article paragraph)
    {
        Tokenizer.Tokenize(paragraph.Text, buffer);
        return buffer.Tokens.ToArray();
    }

    private (ulong[] Hashes, int[] Counts) BagOf(Token[] each)
    {
        bag.Fill(each, model.Encoder.MaxOrder);
        return (bag.Hashes.ToArray(), bag.Counts.ToArray());
    }

    private IEnumerable<float[]> GateRowsOf(Article article)
    {
        scorer.Score(article);
        encoder.Encode(article, TextUnit.Paragraph, encoded);
        var scores = new ArticleScores();
        scores.Begin(scorer.Units, model.Labels.Length);
        for (var unit = 0; unit < scorer.Units; unit++) scorer.LinearScores(unit).CopyTo(scores.Raw(unit));
        scores.Finish(model.Calibration.LinearScale, model.BoilerplateIndex);
        for (var unit = 0; unit < scorer.Units && !encoded.Shape(unit).IsEmpty; unit++)
        {
            var row = new float[GateFeatures.Count];
            var seeds = encoded.Seeds(unit);
            GateFeatures.Write(scores, unit, model.BoilerplateIndex, seeds[..(seeds.Length / 2)], Array.IndexOf(model.SeedTopics, TopicModel.Boilerplate), encoded.Shape(unit), row);
            yield return row;
        }
    }
}
