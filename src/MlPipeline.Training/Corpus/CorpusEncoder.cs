using MlPipeline.Data.Batches;
using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Features.Phrases;

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
        Add(articles, 1);
        corpus.FirstSeedArticle = corpus.Articles;
        Add(seedArticles, seedArticleWeight);
        corpus.SortLabels(names);
        return corpus;

        void Add(IEnumerable<LabelledArticle> source, float weight)
        {
            var batches = OrderedParallel.Map(source.Chunk(Batch), threads, () => new ArticleEncoder(maxOrder, seeds, seedTopics, readsStyle), EncodeBatch);
            foreach (var batch in batches)
            {
                foreach (var (article, encoded, bare) in batch) corpus.Add(encoded, bare, [.. article.Labels.Select(label => Number(label, weight))]);
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

    private static List<(LabelledArticle Article, EncodedArticle Encoded, EncodedArticle Bare)> EncodeBatch(LabelledArticle[] batch, ArticleEncoder encoder)
    {
        var result = new List<(LabelledArticle, EncodedArticle, EncodedArticle)>(batch.Length);
        foreach (var article in batch)
        {
            var (encoded, bare) = (new EncodedArticle(), new EncodedArticle());
            var unit = article.Standalone ? TextUnit.Text : TextUnit.Paragraph;
            encoder.Encode(article.Article, unit, encoded);
            encoder.Encode(article.Article, unit, bare, bare: true);
            result.Add((article, encoded, bare));
        }

        return result;
    }
}
