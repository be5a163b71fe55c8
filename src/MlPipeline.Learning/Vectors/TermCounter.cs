using System.Numerics;

namespace MlPipeline.Learning.Vectors;

/// <summary>
/// Counts the texts that tokens and pairs of tokens occur in, in bounded memory. When there are more than the most, the rarest are dropped until half are left (after Manku and
/// Motwani 2002); what is dropped and comes back starts anew, so rare terms may then be counted too low. The same terms in the same order give the same counts. Not thread-safe.
/// </summary>
/// <param name="mostTerms">Distinct terms held at most, at least 2; a term takes up to 128 bytes.</param>
public sealed class TermCounter(int mostTerms = TermCounter.DefaultMostTerms)
{
    /// <summary>About 8 million distinct terms: half a gigabyte of memory, and more than a gigabyte of news holds.</summary>
    public const int DefaultMostTerms = 1 << 23;

    // A fifth keeps words of frequent tokens ("bộ đội") and drops most function words beside anything ("của các").
    private const double Cohesion = 0.2;

    // A count of 0 marks a free slot.
    private Slot[] slots = new Slot[1 << 10];
    private int dropped;

    /// <summary>Number of distinct terms held.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a text more for a token, or for two in a row.</summary>
    /// <param name="term">Its hash, with well-mixed bits.</param>
    /// <param name="first">The first token's hash; 0 for a token alone.</param>
    /// <param name="second">The second token's hash; 0 for a token alone.</param>
    public void Add(ulong term, ulong first, ulong second)
    {
        var place = PlaceOf(term);
        if (slots[place].Count == 0)
        {
            if (Count == mostTerms) DropRarest();
            else if (Count == slots.Length / 2) Rebuild(slots.Length * 2, atLeast: 1);
            place = PlaceOf(term);
            slots[place] = new Slot { Term = term, First = first, Second = second };
            Count++;
        }

        if (slots[place].Count < int.MaxValue) slots[place].Count++;
    }

    /// <summary>
    /// The most frequent tokens and cohesive pairs: by falling count, those with one count by rising hash. A pair is cohesive when its tokens stand in a row in at least a fifth of
    /// the texts in which chance would let them meet anywhere.
    /// </summary>
    /// <param name="most">How many at most.</param>
    /// <param name="atLeast">The smallest count.</param>
    /// <param name="texts">Number of texts counted.</param>
    public TermCount[] MostFrequent(int most, int atLeast, long texts)
    {
        var found = new List<TermCount>();
        foreach (var slot in slots)
        {
            if (slot.Count >= Math.Max(atLeast, 1) && IsCohesive(slot, texts)) found.Add(new TermCount(slot.Term, slot.Count));
        }

        found.Sort((one, other) => one.Count != other.Count ? other.Count.CompareTo(one.Count) : one.Term.CompareTo(other.Term));
        return [.. found.Take(most)];
    }

    private bool IsCohesive(Slot slot, long texts) =>
        slot.First == 0 || (double)slot.Count * texts >= Cohesion * slots[PlaceOf(slot.First)].Count * slots[PlaceOf(slot.Second)].Count;

    private void DropRarest()
    {
        while (Count > mostTerms / 2)
        {
            dropped++;
            Rebuild(slots.Length, atLeast: dropped + 1);
        }
    }

    private void Rebuild(int size, int atLeast)
    {
        var old = slots;
        (slots, Count) = (new Slot[size], 0);
        foreach (var slot in old)
        {
            if (slot.Count < atLeast) continue;
            slots[PlaceOf(slot.Term)] = slot;
            Count++;
        }
    }

    private int PlaceOf(ulong term)
    {
        var place = (int)(term >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[place].Count != 0 && slots[place].Term != term) place = (place + 1) & (slots.Length - 1);
        return place;
    }

    // A token has no first and second one.
    private struct Slot
    {
        public ulong Term;
        public ulong First;
        public ulong Second;
        public int Count;
    }
}

/// <summary>A term and the number of texts that it occurs in.</summary>
/// <param name="Term">Its hash.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct TermCount(ulong Term, int Count);
