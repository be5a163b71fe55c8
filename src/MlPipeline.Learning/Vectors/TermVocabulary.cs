using System.Numerics;

namespace MlPipeline.Learning.Vectors;

/// <summary>The terms that get a vector, numbered from the most frequent on. Immutable and thread-safe.</summary>
public sealed class TermVocabulary
{
    private readonly TermCount[] terms;
    private readonly int[] slots;

    /// <summary>Numbers terms.</summary>
    /// <param name="terms">Distinct terms, the most frequent first.</param>
    public TermVocabulary(TermCount[] terms)
    {
        this.terms = terms;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(terms.Length * 4) + 2)];
        for (var i = 0; i < terms.Length; i++) slots[SlotOf(terms[i].Term)] = i + 1;
    }

    /// <summary>Number of terms.</summary>
    public int Count => terms.Length;

    /// <summary>The terms in the order of their numbers.</summary>
    public ReadOnlySpan<TermCount> Terms => terms;

    /// <summary>The number of a term, or −1.</summary>
    /// <param name="term">Its hash.</param>
    public int Find(ulong term) => slots[SlotOf(term)] - 1;

    private int SlotOf(ulong term)
    {
        var slot = (int)(term >> (64 - BitOperations.Log2((uint)slots.Length)));
        while (slots[slot] != 0 && terms[slots[slot] - 1].Term != term) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }
}
