using MlPipeline.Features.Pages;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// Counts, design by design, how often a paragraph under an element of a name is boilerplate. How much more or less that is than in the whole design, as a share of
/// how much it could be, −1 to 1, is what the name speaks for there: one that everything has says nothing. Its score is the mean over the designs that have it, shrunk by one that says nothing: a name of one design says little, however
/// many paragraphs it has.
/// </summary>
internal sealed class PageWordCounts
{
    // Elements further out name all of the page.
    private const int MostSteps = 8;

    private readonly Dictionary<string, (int Boilerplate, int All)> whole = new(StringComparer.Ordinal);
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
                Count(whole, design, corpus.LabelOf(unit) == boilerplate);
                foreach (var word in PageWords.Of(corpus.PageOf(article)!.Page!, unit - first, MostSteps).Select(each => PageWords.HashOf(each.Word)).Distinct())
                {
                    if (!counts.TryGetValue(word, out var designs)) counts.Add(word, designs = new Dictionary<string, (int Boilerplate, int All)>(StringComparer.Ordinal));
                    Count(designs, design, corpus.LabelOf(unit) == boilerplate);
                }
            }
        }
    }

    /// <summary>What each name speaks for in some designs.</summary>
    public PageWords Scores(Func<string, bool> isCounted) => new([.. counts.Select(each => KeyValuePair.Create(each.Key, Score(each.Value, isCounted))).Where(each => each.Value != 0)]);

    private static void Count(Dictionary<string, (int Boilerplate, int All)> designs, string design, bool isBoilerplate)
    {
        var (of, all) = designs.GetValueOrDefault(design);
        designs[design] = (of + (isBoilerplate ? 1 : 0), all + 1);
    }

    private float Score(Dictionary<string, (int Boilerplate, int All)> designs, Func<string, bool> isCounted)
    {
        var sum = 0.0;
        var number = 0;
        foreach (var (design, (of, all)) in designs.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            if (!isCounted(design)) continue;
            var usual = (double)whole[design].Boilerplate / whole[design].All;
            var more = ((double)of / all) - usual;
            sum += more > 0 ? more / (1 - usual) : more < 0 ? more / usual : 0;
            number++;
        }

        return (float)(sum / (number + 1));
    }
}
