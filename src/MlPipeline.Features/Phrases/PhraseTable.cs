using System.Numerics;
using MlPipeline.Features.Ngrams;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Phrases;

/// <summary>
/// Finds phrases of one to a few tokens in tokenised text: a trie over n-gram hashes. Most tokens begin no phrase, and a few bits say so.
/// Immutable and thread-safe.
/// </summary>
public sealed class PhraseTable
{
    /// <summary>The longest phrase, in tokens.</summary>
    public const int MaxTokens = 8;

    // So many bits for a node on average let few tokens through that begin nothing.
    private const int BitsPerNode = 16;

    private readonly HashIndex index;
    private readonly ulong[] present;
    private readonly ulong[] whole;
    private readonly int shift;
    private readonly bool[] hasMore;
    private readonly int[] postingEnds;
    private readonly Posting[] postings;

    /// <summary>Builds the table.</summary>
    /// <param name="entries">One entry for every prefix of every phrase, in any order.</param>
    public PhraseTable(IEnumerable<PhraseEntry> entries)
    {
        var sorted = entries.ToArray();
        if (!IsSorted(sorted)) Array.Sort(sorted, Compare);
        var nodes = 0;
        for (var i = 0; i < sorted.Length; i++) nodes += i == 0 || sorted[i].Hash != sorted[i - 1].Hash ? 1 : 0;
        var hashes = new ulong[nodes];
        (hasMore, postingEnds) = (new bool[nodes], new int[nodes]);
        var bits = Math.Max(6, BitOperations.Log2((uint)Math.Max(1, nodes * BitsPerNode)));
        shift = 64 - bits;
        (present, whole) = (new ulong[1 << (bits - 6)], new ulong[1 << (bits - 6)]);
        var found = new List<Posting>(sorted.Length);
        var node = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i].Hash != sorted[i - 1].Hash) hashes[++node] = sorted[i].Hash;
            hasMore[node] |= sorted[i].HasMore;
            var bit = (int)(hashes[node] >> shift);
            present[bit >> 6] |= 1UL << bit;
            if (sorted[i].Category >= 0)
            {
                whole[bit >> 6] |= 1UL << bit;
                found.Add(new Posting(sorted[i].Category, sorted[i].Weight));
            }

            postingEnds[node] = found.Count;
        }

        (index, postings) = (new HashIndex(hashes), [.. found]);
    }

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => hasMore.Length == 0;

    /// <summary>Whether all phrases speak for one of so many categories, with a weight of 0 to 1.</summary>
    public bool IsWithin(int categories) => Array.TrueForAll(postings, posting => posting.Category < categories && posting.Weight is >= 0 and <= 1);

    /// <summary>The entries in order of hash, category and weight, as a model file holds them.</summary>
    public IEnumerable<PhraseEntry> Entries =>
        from node in Enumerable.Range(0, hasMore.Length)
        from posting in PostingsOf(node).IsEmpty ? [new Posting(-1, 0)] : PostingsOf(node).ToArray()
        select new PhraseEntry(index.Hashes[node], hasMore[node], posting.Category, posting.Weight);

    /// <summary>
    /// Compiles phrases; of equal ones in a category the heaviest counts, and those without a token are left out. Phrases of several syllables are also found where they
    /// were typed without diacritics; single syllables are not, as most would be other words.
    /// </summary>
    /// <exception cref="ArgumentException">A phrase has more than <see cref="MaxTokens"/> tokens.</exception>
    public static PhraseTable Of(IEnumerable<Phrase> phrases)
    {
        var buffer = new TokenBuffer();
        var prefixes = new HashSet<ulong>();
        var found = new Dictionary<(ulong Hash, int Category), float>();
        foreach (var phrase in phrases)
        {
            Add(phrase, bare: false);
            if (buffer.Count > 1) Add(phrase, bare: true);
        }

        var whole = found.Select(x => new PhraseEntry(x.Key.Hash, prefixes.Contains(x.Key.Hash), x.Key.Category, x.Value));
        return new PhraseTable([.. whole, .. prefixes.Select(hash => new PhraseEntry(hash, true, -1, 0))]);

        void Add(Phrase phrase, bool bare)
        {
            Tokenizer.Tokenize(phrase.Text, buffer, bare);
            if (buffer.Count == 0) return;
            if (buffer.Count > MaxTokens) throw new ArgumentException($"'{phrase.Text}' has {buffer.Count} tokens, more than {MaxTokens}", nameof(phrases));
            var hash = buffer.Tokens[0].Key;
            for (var i = 1; i < buffer.Count; i++)
            {
                prefixes.Add(hash);
                hash = FrozenHash.Append(hash, buffer.Tokens[i].Key);
            }

            var key = (hash, phrase.Category);
            found[key] = Math.Max(found.GetValueOrDefault(key), phrase.Weight);
        }
    }

    /// <summary>Adds every phrase that stands in the tokens to the list, nested and overlapping ones too.</summary>
    public void Find(ReadOnlySpan<Token> tokens, List<PhraseHit> hits)
    {
        if (IsEmpty) return;
        for (var start = 0; start < tokens.Length; start += 64)
        {
            for (var begins = Beginnings(tokens[start..]); begins != 0; begins &= begins - 1) FindAt(tokens, start + BitOperations.TrailingZeroCount(begins), hits);
        }
    }

    // A bit for each of the first 64 tokens with which a phrase may begin: the token is one, or it and the next one begin one. No branch hangs on it.
    private ulong Beginnings(ReadOnlySpan<Token> tokens)
    {
        var count = Math.Min(64, tokens.Length);
        ulong begins = 0;
        for (var i = 0; i < count; i++)
        {
            var key = tokens[i].Key;
            var pair = FrozenHash.Append(key, tokens[Math.Min(i + 1, tokens.Length - 1)].Key);
            begins |= (Bit(whole, key) | (Bit(present, key) & Bit(present, pair))) << i;
        }

        return begins;
    }

    private void FindAt(ReadOnlySpan<Token> tokens, int first, List<PhraseHit> hits)
    {
        var hash = tokens[first].Key;
        for (var length = 1; Bit(present, hash) != 0 && index.Find(hash) is >= 0 and var node; length++)
        {
            foreach (var posting in PostingsOf(node)) hits.Add(new PhraseHit(posting.Category, posting.Weight, first, length));
            if (!hasMore[node] || first + length == tokens.Length) break;
            hash = FrozenHash.Append(hash, tokens[first + length].Key);
        }
    }

    private ulong Bit(ulong[] bits, ulong hash)
    {
        var bit = (int)(hash >> shift);
        return (bits[bit >> 6] >> bit) & 1;
    }

    // A model file holds them in order.
    private static bool IsSorted(PhraseEntry[] entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (Compare(entries[i - 1], entries[i]) > 0) return false;
        }

        return true;
    }

    private static int Compare(PhraseEntry a, PhraseEntry b)
    {
        if (a.Hash != b.Hash) return a.Hash.CompareTo(b.Hash);
        return a.Category != b.Category ? a.Category.CompareTo(b.Category) : a.Weight.CompareTo(b.Weight);
    }

    private ReadOnlySpan<Posting> PostingsOf(int node) => postings.AsSpan((node == 0 ? 0 : postingEnds[node - 1])..postingEnds[node]);

    private readonly record struct Posting(int Category, float Weight);
}

/// <summary>One prefix of a phrase, or a whole phrase, as a model file holds it.</summary>
/// <param name="Hash">Frozen hash of the n-gram.</param>
/// <param name="HasMore">Whether a longer phrase begins with it.</param>
/// <param name="Category">The category, or −1 for a mere prefix.</param>
/// <param name="Weight">The phrase's weight.</param>
public readonly record struct PhraseEntry(ulong Hash, bool HasMore, int Category, float Weight);
