namespace MlPipeline.Training.Corpus;

/// <summary>A piece of <see cref="NgramPages"/>: the n-grams of parts that follow each other.</summary>
/// <param name="firstPart">The first of them.</param>
/// <param name="room">N-grams that fit.</param>
internal sealed class NgramPage(int firstPart, int room)
{
    private readonly int[] ngrams = GC.AllocateUninitializedArray<int>(room);
    private readonly byte[] counts = GC.AllocateUninitializedArray<byte>(room);
    private readonly List<(int Start, int Length, int Common)> places = [];

    // The counts of those parts in which one does not fit into a byte.
    private readonly Dictionary<int, ushort[]> large = [];
    private int used;

    public bool HasRoomFor(int more) => room - used >= more;

    public ReadOnlySpan<int> NgramsOf(int part)
    {
        var (start, length, _) = places[part - firstPart];
        return ngrams.AsSpan(start, length);
    }

    public NgramCounts CountsOf(int part)
    {
        var (start, length, _) = places[part - firstPart];
        return new NgramCounts(counts.AsSpan(start, length), large.Count > 0 && large.TryGetValue(part, out var own) ? own : []);
    }

    public int CommonOf(int part) => places[part - firstPart].Common;

    /// <summary>Makes room for one more part and returns where its n-grams are to be written.</summary>
    public Span<int> Add(ReadOnlySpan<int> times)
    {
        if (times.ContainsAnyExceptInRange(0, byte.MaxValue)) large.Add(firstPart + places.Count, Array.ConvertAll(times.ToArray(), count => (ushort)Math.Min(count, ushort.MaxValue)));
        for (var i = 0; i < times.Length; i++) counts[used + i] = (byte)Math.Min(times[i], byte.MaxValue);
        places.Add((used, times.Length, 0));
        used += times.Length;
        return ngrams.AsSpan(used - times.Length, times.Length);
    }

    /// <summary>Gives the n-grams other numbers, drops those whose number is negative, and puts those with a number below <paramref name="common"/> first.</summary>
    public void Renumber(ReadOnlySpan<int> numbers, int common)
    {
        var longest = places.Count == 0 ? 0 : places.Max(place => place.Length);
        var (rare, rareCounts, rareLarge) = (new int[longest + 1], new byte[longest + 1], new ushort[longest + 1]);
        for (var i = 0; i < places.Count; i++)
        {
            var (start, length, _) = places[i];
            var own = large.GetValueOrDefault(firstPart + i, []);
            int commons = 0, rares = 0;
            for (var j = 0; j < length; j++)
            {
                var (number, count) = (numbers[ngrams[start + j]], counts[start + j]);
                (ngrams[start + commons], counts[start + commons]) = (number, count);
                (rare[rares], rareCounts[rares]) = (number, count);
                if (own.Length > 0) (own[commons], rareLarge[rares]) = (own[j], own[j]);
                var isKept = (int)((uint)~number >> 31);
                var isCommon = isKept & (int)((uint)(number - common) >> 31);
                commons += isCommon;
                rares += isKept - isCommon;
            }

            rare.AsSpan(0, rares).CopyTo(ngrams.AsSpan(start + commons));
            rareCounts.AsSpan(0, rares).CopyTo(counts.AsSpan(start + commons));
            if (own.Length > 0) rareLarge.AsSpan(0, rares).CopyTo(own.AsSpan(commons));
            places[i] = (start, commons + rares, commons);
        }
    }
}
