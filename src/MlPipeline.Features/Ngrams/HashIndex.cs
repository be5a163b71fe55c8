using System.Numerics;

namespace MlPipeline.Features.Ngrams;

/// <summary>
/// Places of hashes in a rising list. The hashes are spread evenly, so their high bits lead to a place with one or two of them. Immutable and thread-safe.
/// </summary>
public sealed class HashIndex
{
    private readonly ulong[] hashes;
    private readonly int[] starts;
    private readonly int shift;

    /// <summary>Indexes a list, which must not change afterwards.</summary>
    /// <param name="hashes">Rising, each once.</param>
    public HashIndex(ulong[] hashes)
    {
        this.hashes = hashes;
        var bits = Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)hashes.Length));
        shift = 64 - bits;
        starts = new int[(1 << bits) + 1];
        for (var place = 0; place < hashes.Length; place++) starts[(hashes[place] >> shift) + 1] = place + 1;
        for (var i = 1; i < starts.Length; i++) starts[i] = Math.Max(starts[i], starts[i - 1]);
    }

    /// <summary>The list.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes;

    /// <summary>The places of several hashes, looked up together so that the waits for memory overlap.</summary>
    /// <param name="wanted">The hashes.</param>
    /// <param name="places">Receives for each its place, or −1.</param>
    public void Find(ReadOnlySpan<ulong> wanted, Span<int> places)
    {
        places = places[..wanted.Length];
        if (hashes.Length == 0)
        {
            places.Fill(-1);
            return;
        }

        // No branch hangs on what was read before everything is on its way, nor on which of the first two places it is: it is as good as chance.
        var last = hashes.Length - 1;
        for (var i = 0; i < wanted.Length; i++) places[i] = Math.Min(starts[(int)(wanted[i] >> shift)], last);
        for (var i = 0; i < wanted.Length; i++)
        {
            var place = places[i];
            var (first, second) = (hashes[place], hashes[Math.Min(place + 1, last)]);
            var isFirst = first == wanted[i] ? -1 : 0;
            var isSecond = (second == wanted[i] ? -1 : 0) & ~isFirst;
            var isFarther = (second < wanted[i] ? -1 : 0) & ~isFirst;
            places[i] = (place & isFirst) | ((place + 1) & isSecond) | ((-2 - place) & isFarther) | (-1 & ~(isFirst | isSecond | isFarther));
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            if (places[i] < -1) places[i] = Find(wanted[i], -2 - places[i]);
        }
    }

    /// <summary>The place of a hash, or −1.</summary>
    public int Find(ulong hash) => Find(hash, starts[(int)(hash >> shift)]);

    private int Find(ulong hash, int place)
    {
        while (place < hashes.Length && hashes[place] < hash) place++;
        return place < hashes.Length && hashes[place] == hash ? place : -1;
    }
}
