namespace MlPipeline.Training.Corpus;

/// <summary>A piece of <see cref="NgramPages"/>: the n-grams of parts that follow each other.</summary>
/// <param name="firstPart">The first of them.</param>
/// <param name="room">N-grams that fit.</param>
internal sealed class NgramPage(int firstPart, int room)
{
    public int[] Ngrams { get; } = GC.AllocateUninitializedArray<int>(room);

    public byte[] Counts { get; } = GC.AllocateUninitializedArray<byte>(room);

    public int FirstPart => firstPart;

    public int Used { get; private set; }

    public bool HasRoomFor(int more) => room - Used >= more;

    /// <summary>Takes room for the n-grams of one more part, notes their counts up to 255, and returns where they start.</summary>
    public int Add(ReadOnlySpan<int> times)
    {
        var start = Used;
        Used += times.Length;
        var own = Counts.AsSpan(start, times.Length);
        for (var i = 0; i < times.Length; i++) own[i] = (byte)Math.Min(times[i], byte.MaxValue);
        return start;
    }
}

/// <summary>Where the n-grams of a part lie.</summary>
/// <param name="Page">The page.</param>
/// <param name="Start">The first place in it.</param>
/// <param name="Length">Number of n-grams.</param>
/// <param name="Common">How many of them, the first, are common.</param>
internal readonly record struct NgramPlace(int Page, int Start, int Length, int Common);
