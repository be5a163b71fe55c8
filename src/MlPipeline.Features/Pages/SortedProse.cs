namespace MlPipeline.Features.Pages;

/// <summary>Counts how many numbers so far were at least as large as another, 64 standing for more.</summary>
internal sealed class SortedProse
{
    private const int Most = 64;

    // The largest so far, descending.
    private readonly List<long> largest = [];

    public int AtLeast(long prose)
    {
        var count = 0;
        while (count < largest.Count && largest[count] >= prose) count++;
        return count;
    }

    public void Add(long prose)
    {
        var place = AtLeast(prose);
        if (place == Most) return;
        largest.Insert(place, prose);
        if (largest.Count > Most) largest.RemoveAt(Most);
    }
}
