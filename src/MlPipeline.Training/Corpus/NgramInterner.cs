using System.Numerics;

namespace MlPipeline.Training.Corpus;

/// <summary>Numbers the n-grams of a corpus from 0 in order of first sight. A number is only a name: what is learned never depends on it.</summary>
internal sealed class NgramInterner
{
    private ulong[] hashes = new ulong[1 << 16];
    private int[] slots = new int[1 << 17];

    /// <summary>Number of distinct n-grams.</summary>
    public int Count { get; private set; }

    /// <summary>The frozen hash of each number.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    /// <summary>The numbers of some n-grams; they are given now to those that have none yet. The waits for memory overlap.</summary>
    public void Intern(ReadOnlySpan<ulong> wanted, Span<int> numbers)
    {
        const int Group = 64;
        Span<int> guesses = stackalloc int[Group];
        Span<bool> isRight = stackalloc bool[Group];
        for (var first = 0; first < wanted.Length; first += Group)
        {
            var group = wanted.Slice(first, Math.Min(Group, wanted.Length - first));
            for (var i = 0; i < group.Length; i++) guesses[i] = slots[HomeOf(group[i], slots.Length)] - 1;
            for (var i = 0; i < group.Length; i++) isRight[i] = hashes[Math.Max(guesses[i], 0)] == group[i];
            for (var i = 0; i < group.Length; i++) numbers[first + i] = guesses[i] >= 0 && isRight[i] ? guesses[i] : Intern(group[i]);
        }
    }

    private int Intern(ulong hash)
    {
        var mask = slots.Length - 1;
        var i = HomeOf(hash, slots.Length);
        for (; slots[i] != 0; i = (i + 1) & mask)
        {
            if (hashes[slots[i] - 1] == hash) return slots[i] - 1;
        }

        if (Count == hashes.Length) Grow();
        hashes[Count] = hash;
        Put(hash, Count);
        return Count++;
    }

    private void Grow()
    {
        Array.Resize(ref hashes, hashes.Length * 2);
        slots = new int[slots.Length * 2];
        for (var id = 0; id < Count; id++) Put(hashes[id], id);
    }

    private void Put(ulong hash, int id)
    {
        var mask = slots.Length - 1;
        var i = HomeOf(hash, slots.Length);
        while (slots[i] != 0) i = (i + 1) & mask;
        slots[i] = id + 1;
    }

    private static int HomeOf(ulong hash, int size) => (int)(hash >> (64 - BitOperations.Log2((uint)size)));
}
