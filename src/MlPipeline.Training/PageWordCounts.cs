using MlPipeline.Features.Pages;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// Counts, design by design, how often a paragraph under an element of a name is boilerplate. What a name speaks for is the mean of 2 p − 1 over the designs that have it, shrunk by one design that says nothing: a name of one design
/// says little, however many paragraphs it has.
/// </summary>
internal sealed class PageWordCounts
{
    // Elements further out name all of the page.
    private const int MostSteps = 8;

    private readonly SortedDictionary<ulong, Dictionary<string, (int Boilerplate, int All)>> counts = [];

    /// <summary>Counts.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="articles">Articles that are pages.</param>
    /// <param name="boilerplate">Index of the boilerplate label.</param>
    public PageWordCounts(EncodedCorpus corpus, IEnumerable<int> articles, int boilerplate)
    {
        foreach (var article in articles)
        {
            var design = corpus.PageOf(article)!.Design;
            var first = corpus.UnitsOf(article).Start.Value;
            foreach (var unit in ProblemBuilder.LabelledUnits(corpus, article))
            {
                foreach (var word in PageWords.Of(corpus.PageOf(article)!.Page!, unit - first, MostSteps).Select(each => PageWords.HashOf(each.Word)).Distinct())
                {
                    if (!counts.TryGetValue(word, out var designs)) counts.Add(word, designs = new Dictionary<string, (int Boilerplate, int All)>(StringComparer.Ordinal));
                    var (of, all) = designs.GetValueOrDefault(design);
                    designs[design] = (of + (corpus.LabelOf(unit) == boilerplate ? 1 : 0), all + 1);
                }
            }
        }
    }

    /// <summary>What each name speaks for in some designs.</summary>
    public PageWords Scores(Func<string, bool> isCounted) => new([.. counts.Select(each => KeyValuePair.Create(each.Key, Score(each.Value, isCounted))).Where(each => each.Value != 0)]);

    private static float Score(Dictionary<string, (int Boilerplate, int All)> designs, Func<string, bool> isCounted)
    {
        var sum = 0.0;
        var number = 0;
        foreach (var (design, (of, all)) in designs.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (!isCounted(design)) continue;
            sum += (2.0 * of / all) - 1;
            number++;
        }

        return (float)(sum / (number + 1));
    }
}
