using MlPipeline.Data.Batches;
using MlPipeline.Learning.Vectors;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;

namespace MlPipeline.Training.Archives;

/// <summary>
/// Learns vectors of terms from articles without labels. The articles are read twice, a few at a time: once to find the frequent terms, once to count which stand near which. Memory
/// follows the number of terms, not the amount of text: up to 0.8 GB for the first reading, then 4 bytes for each term and context (1.3 GB by default), and for the learner about half as much again.
/// </summary>
public static class ArchiveTrainer
{
    private const int BatchCharacters = 1 << 18;

    /// <summary>Learns the vectors.</summary>
    /// <param name="read">Reads the articles from the beginning; called twice.</param>
    /// <param name="options">How many terms, dimensions and threads.</param>
    /// <param name="cancellation">Stops the work at the next step.</param>
    /// <returns>The vectors, and how much text they come from.</returns>
    /// <exception cref="TrainingException">There is too little text, or it was not the same both times.</exception>
    public static (TermVectors Vectors, ArchiveSize Size) Train(Func<IEnumerable<Article>> read, VectorOptions options, CancellationToken cancellation)
    {
        options.Validated();
        var (vocabulary, size) = CountTerms(read(), options, cancellation);
        if (vocabulary.Count < 2) throw new TrainingException($"there is too little text: no two terms occur in {options.MinCount} paragraphs");
        var (table, sizeAgain) = CountPairs(read(), vocabulary, options, cancellation);
        if (size != sizeAgain) throw new TrainingException("the texts changed between the two readings");

        var components = TermVectorLearner.Learn(table, options, cancellation);
        if (Array.TrueForAll(components, value => value == 0)) throw new TrainingException("there is too little text: no two terms keep each other company");
        var terms = vocabulary.Terms.ToArray();
        var frequencies = Array.ConvertAll(terms, term => 1 + PortableMath.Log((1.0 + size.Texts) / (1.0 + term.Count)));
        return (TermVectorsBuilder.Build(options.Dimensions, Array.ConvertAll(terms, term => term.Term), frequencies, components), size);
    }

    private static (TermVocabulary Vocabulary, ArchiveSize Size) CountTerms(IEnumerable<Article> articles, VectorOptions options, CancellationToken cancellation)
    {
        var counter = new TermCounter();
        var size = default(ArchiveSize);
        var batches = OrderedParallel.Map(Batches(articles), options.Threads, () => new ArticleTerms(), (batch, terms) =>
        {
            var distinct = new List<FoundTerm>();
            return (Distinct: distinct, Size: batch.Aggregate(default(ArchiveSize), (sum, article) => sum + terms.AddDistinct(article, distinct)));
        });
        foreach (var batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var term in batch.Distinct) counter.Add(term.Hash, term.First, term.Second);
            size += batch.Size;
        }

        return (new TermVocabulary(counter.MostFrequent(options.Terms, options.MinCount, size.Texts)), size);
    }

    private static (CooccurrenceTable Table, ArchiveSize Size) CountPairs(IEnumerable<Article> articles, TermVocabulary vocabulary, VectorOptions options, CancellationToken cancellation)
    {
        var table = new CooccurrenceTable(vocabulary.Count, options.Contexts, options.Window);
        var size = default(ArchiveSize);
        var batches = OrderedParallel.Map(Batches(articles), options.Threads, () => new ArticleTerms(), (batch, terms) =>
        {
            var texts = new TermTexts();
            return (Texts: texts, Size: batch.Aggregate(default(ArchiveSize), (sum, article) => sum + terms.AddNumbered(article, vocabulary, texts)));
        });
        foreach (var batch in batches)
        {
            cancellation.ThrowIfCancellationRequested();
            table.Add(batch.Texts, options.Threads);
            size += batch.Size;
        }

        return (table, size);
    }

    // By their size, not their number: an article may be ten megabytes.
    private static IEnumerable<List<Article>> Batches(IEnumerable<Article> articles)
    {
        var batch = new List<Article>();
        var characters = 0L;
        foreach (var article in articles)
        {
            batch.Add(article);
            characters += article.Text.Length;
            if (characters < BatchCharacters) continue;
            yield return batch;
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0) yield return batch;
    }
}
