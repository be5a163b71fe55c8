using MlPipeline.Data.Batches;
using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Features.Pages;
using MlPipeline.Features.Phrases;
using MlPipeline.Models;
using MlPipeline.Text.Pages;

namespace MlPipeline.Training.Corpus;

/// <summary>Encodes labelled articles on several threads; the corpus is in the order of the articles whatever the number of threads.</summary>
public static class CorpusEncoder
{
    private const int Batch = 64;

    /// <summary>Encodes a corpus. The articles are read once, in order, and need not fit into memory.</summary>
    /// <param name="articles">Labelled articles; one that stands alone is a whole text, the others are split into paragraphs.</param>
    /// <param name="seedArticles">The articles made of seed terms.</param>
    /// <param name="seedArticleWeight">How much each of their units counts.</param>
    /// <param name="maxOrder">Longest n-gram.</param>
    /// <param name="seeds">The seed terms.</param>
    /// <param name="seedTopics">Number of topics they speak for.</param>
    /// <param name="readsStyle">Whether a second stage looks at how whole texts are typed.</param>
    /// <param name="threads">At least 1.</param>
    public static EncodedCorpus Encode(
        IEnumerable<LabelledArticle> articles, IEnumerable<LabelledArticle> seedArticles, float seedArticleWeight, int maxOrder, PhraseTable seeds, int seedTopics, bool readsStyle, int threads)
    {
        var corpus = new EncodedCorpus(seeds.IsEmpty ? 0 : 2 * seedTopics);
        var names = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var copies = new List<(int Article, string Of)>();
        var variants = new List<LabelledArticle>();
        Add(Watched(articles), 1, isVariant: false);
        Add(variants, 1, isVariant: true);
        foreach (var (article, of) in copies)
        {
            if (places.TryGetValue(of, out var original)) corpus.AddCopy(article, original);
        }

        corpus.FirstSeedArticle = corpus.Articles;
        Add(seedArticles, seedArticleWeight, isVariant: false);
        corpus.SortLabels(names);
        return corpus;

        IEnumerable<LabelledArticle> Watched(IEnumerable<LabelledArticle> source)
        {
            foreach (var article in source)
            {
                if (article.Article.Page is not null) variants.AddRange(VariantsOf(article));
                yield return article;
            }
        }

        void Add(IEnumerable<LabelledArticle> source, float weight, bool isVariant)
        {
            var read = threads == 1 ? source.Chunk(Batch) : ReadAhead.Of(source.Chunk(Batch));
            var batches = OrderedParallel.Map(read, threads, () => new ArticleEncoder(maxOrder, seeds, seedTopics, readsStyle), EncodeBatch);
            foreach (var batch in batches)
            {
                foreach (var (article, encoded, bare, page) in batch)
                {
                    if (article.CopyOf is not null || isVariant) copies.Add((corpus.Articles, article.Family));
                    else places.TryAdd(article.Article.Id, corpus.Articles);
                    if (page is not null) corpus.AddPage(corpus.Articles, page with { IsVariant = isVariant });
                    if (isVariant || IsPageOnly(article)) corpus.AddPageOnly(corpus.Articles);
                    corpus.Add(encoded, bare, [.. article.Labels.Select(label => Number(label, weight))]);
                }
            }
        }

        UnitLabel Number(ParagraphLabel? label, float weight) => label is null
            ? new UnitLabel(EncodedCorpus.NoLabel, [], weight)
            : new UnitLabel(NumberOf(label.Primary), [.. label.Also.Select(NumberOf)], weight);

        int NumberOf(string name)
        {
            if (numbers.TryGetValue(name, out var number)) return number;
            names.Add(name);
            return numbers[name] = names.Count - 1;
        }
    }

    private static List<(LabelledArticle Article, EncodedArticle Encoded, EncodedArticle Bare, PageExample? Page)> EncodeBatch(LabelledArticle[] batch, ArticleEncoder encoder)
    {
        var result = new List<(LabelledArticle, EncodedArticle, EncodedArticle, PageExample?)>(batch.Length);
        foreach (var article in batch)
        {
            var (encoded, bare) = (new EncodedArticle(), new EncodedArticle());
            var unit = article.Standalone ? TextUnit.Text : TextUnit.Paragraph;
            encoder.Encode(article.Article, unit, encoded);
            encoder.Encode(article.Article, unit, bare, bare: true);
            result.Add((article, encoded, bare, PageOf(article, unit, encoded)));
        }

        return result;
    }

    /// <summary>Whether an article shows nothing but how its page is built, copies left aside: its rows say so, or all that are labelled are boilerplate.</summary>
    internal static bool IsPageOnly(LabelledArticle article) => article.Article.Page is not null
        && (article.TeachesPageOnly || (article.Labels.Any(label => label is not null) && article.Labels.OfType<ParagraphLabel>().All(label => label.Primary == TopicModel.Boilerplate)));

    private static IEnumerable<LabelledArticle> VariantsOf(LabelledArticle article)
    {
        var seed = PageWords.HashOf(article.Article.Id);
        LabelledArticle?[] variants = seed % 2 == 0
            ? [ShortenedPage.Of(article, seed), EntriesPage.Of(article, seed)]
            : [ShortenedPage.Of(article, seed), ShortenedPage.Notice(article, seed), EmptiedPage.Of(article, seed)];
        return variants.OfType<LabelledArticle>();
    }

    private static PageExample? PageOf(LabelledArticle article, TextUnit unit, EncodedArticle encoded)
    {
        if (unit == TextUnit.Text || article.Article.Page is not { } page || encoded.Units == 0 || encoded.Shape(0).IsEmpty) return null;
        var grouped = GroupedPage.Of(page, PageWords.HashOf(article.Article.Id));
        return new PageExample(page, article.PageFolder ?? "", FiguresOf(page), FiguresOf(grouped), IsVariant: false);

        float[] FiguresOf(Page drawn)
        {
            var figures = new List<float>();
            PageFigures.Write(article.Article, drawn, encoded, figures);
            return [.. figures];
        }
    }
}
