using System.Runtime.InteropServices;

namespace MlPipeline.Training.Corpus;

/// <summary>The distinct n-grams of every part of a corpus and how often each occurs, five bytes an n-gram, in pages: what has been added is never copied to make room for more.</summary>
internal sealed class NgramPages
{
    private const int PageRoom = 1 << 20;

    private readonly List<NgramPage> pages = [];
    private readonly List<NgramPlace> places = [];

    // The counts of those parts in which one does not fit into a byte.
    private readonly Dictionary<int, ushort[]> large = [];

    /// <summary>Number of parts.</summary>
    public int Parts => places.Count;

    /// <summary>Adds a part and returns where its n-grams are to be written.</summary>
    /// <param name="counts">How often each of them occurs.</param>
    public Span<int> Add(ReadOnlySpan<int> counts)
    {
        if (pages.Count == 0 || !pages[^1].HasRoomFor(counts.Length)) pages.Add(new NgramPage(Parts, Math.Max(PageRoom, counts.Length)));
        if (counts.ContainsAnyExceptInRange(0, byte.MaxValue)) large.Add(Parts, Array.ConvertAll(counts.ToArray(), count => (ushort)Math.Min(count, ushort.MaxValue)));
        var start = pages[^1].Add(counts);
        places.Add(new NgramPlace(pages.Count - 1, start, counts.Length, 0));
        return pages[^1].Ngrams.AsSpan(start, counts.Length);
    }

    public ReadOnlySpan<int> NgramsOf(int part)
    {
        var place = places[part];
        return pages[place.Page].Ngrams.AsSpan(place.Start, place.Length);
    }

    public NgramCounts CountsOf(int part)
    {
        var place = places[part];
        return new NgramCounts(pages[place.Page].Counts.AsSpan(place.Start, place.Length), large.Count > 0 && large.TryGetValue(part, out var own) ? own.AsSpan(0, place.Length) : []);
    }

    /// <summary>How many of the n-grams of a part, the first of them, are common (<see cref="Renumber"/>).</summary>
    public int CommonOf(int part) => places[part].Common;

    /// <summary>Gives the n-grams other numbers and drops those whose number is negative.</summary>
    /// <param name="numbers">The new number of each.</param>
    /// <param name="common">N-grams with a new number below this come first in each part.</param>
    /// <param name="threads">At least 1.</param>
    public void Renumber(int[] numbers, int common, int threads) => Parallel.For(0, pages.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, page =>
    {
        var scratch = new NgramPage(0, pages[page].Used + 1);
        var own = CollectionsMarshal.AsSpan(places)[pages[page].FirstPart..(page + 1 < pages.Count ? pages[page + 1].FirstPart : Parts)];
        for (var i = 0; i < own.Length; i++) Rearrange(pages[page].FirstPart + i, ref own[i], numbers, common, scratch);
    });

    // The common ones move forward, the others go to the scratch page and from there behind them.
    private void Rearrange(int part, ref NgramPlace place, ReadOnlySpan<int> numbers, int common, NgramPage scratch)
    {
        var ngrams = pages[place.Page].Ngrams.AsSpan(place.Start, place.Length);
        var counts = pages[place.Page].Counts.AsSpan(place.Start, place.Length);
        var (rare, rareCounts, manyCounts) = (scratch.Ngrams, scratch.Counts, large.GetValueOrDefault(part, []));
        var rareManyCounts = manyCounts.Length > 0 ? new ushort[place.Length + 1] : [];
        int commons = 0, rares = 0;
        for (var i = 0; i < ngrams.Length; i++)
        {
            // No branch hangs on which kind it is: it is as good as chance.
            var (number, count) = (numbers[ngrams[i]], counts[i]);
            (ngrams[commons], counts[commons], rare[rares], rareCounts[rares]) = (number, count, number, count);
            if (manyCounts.Length > 0) (manyCounts[commons], rareManyCounts[rares]) = (manyCounts[i], manyCounts[i]);
            var isKept = (int)((uint)~number >> 31);
            var isCommon = isKept & (int)((uint)(number - common) >> 31);
            commons += isCommon;
            rares += isKept - isCommon;
        }

        rare.AsSpan(0, rares).CopyTo(ngrams[commons..]);
        rareCounts.AsSpan(0, rares).CopyTo(counts[commons..]);
        if (manyCounts.Length > 0) rareManyCounts.AsSpan(0, rares).CopyTo(manyCounts.AsSpan(commons));
        place = place with { Length = commons + rares, Common = commons };
    }
}
