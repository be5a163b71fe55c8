namespace MlPipeline.Training.Corpus;

/// <summary>The distinct n-grams of every part of a corpus and how often each occurs, five bytes an n-gram, in pages: what has been added is never copied to make room for more.</summary>
internal sealed class NgramPages
{
    private const int PageRoom = 1 << 20;

    private readonly List<NgramPage> pages = [];
    private readonly List<int> pageOf = [];

    /// <summary>Number of parts.</summary>
    public int Parts => pageOf.Count;

    /// <summary>Adds a part and returns where its n-grams are to be written.</summary>
    /// <param name="counts">How often each of them occurs.</param>
    public Span<int> Add(ReadOnlySpan<int> counts)
    {
        if (pages.Count == 0 || !pages[^1].HasRoomFor(counts.Length)) pages.Add(new NgramPage(Parts, Math.Max(PageRoom, counts.Length)));
        pageOf.Add(pages.Count - 1);
        return pages[^1].Add(counts);
    }

    public ReadOnlySpan<int> NgramsOf(int part) => pages[pageOf[part]].NgramsOf(part);

    public NgramCounts CountsOf(int part) => pages[pageOf[part]].CountsOf(part);

    /// <summary>How many of the n-grams of a part, the first of them, are common (<see cref="Renumber"/>).</summary>
    public int CommonOf(int part) => pages[pageOf[part]].CommonOf(part);

    /// <summary>Gives the n-grams other numbers and drops those whose number is negative.</summary>
    /// <param name="numbers">The new number of each.</param>
    /// <param name="common">N-grams with a new number below this come first in each part.</param>
    /// <param name="threads">At least 1.</param>
    public void Renumber(int[] numbers, int common, int threads) =>
        Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = threads }, page => page.Renumber(numbers, common));
}
