using System.Numerics;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Phrases;

/// <summary>
/// Finds phrases of one to a few tokens in tokenised text: a trie over n-gram hashes. Most tokens begin no phrase, and one bit says so.
/// Immutable and thread-safe.
/// </summary>
public sealed class PhraseTable
{
    /// <summary>The longest phrase, in tokens.</summary>
    public const int MaxTokens = 8;

    // Eight bits for a node on average let one in eight tokens through that begins nothing.
    private const int BitsPerNode = 8;

    private readonly Dictionary<ulong, Node> nodes;
    private readonly ulong[] present;
    private readonly int shift;

    /// <summary>Builds the table.</summary>
    /// <param name="entries">One entry for every prefix of every phrase, in any order.</param>
    public PhraseTable(IEnumerable<PhraseEntry> entries)
    {
        nodes = [];
        foreach (var group in entries.GroupBy(entry => entry.Hash))
            nodes[group.Key] = new Node([.. group.Where(entry => entry.Category >= 0)], group.Any(entry => entry.HasMore));
        var bits = Math.Max(6, BitOperations.Log2((uint)Math.Max(1, nodes.Count * BitsPerNode)));
        shift = 64 - bits;
        present = new ulong[1 << (bits - 6)];
        foreach (var hash in nodes.Keys) present[(int)(hash >> shift) >> 6] |= 1UL << ((int)(hash >> shift) & 63);
    }

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => nodes.Count == 0;

    /// <summary>The entries in order of hash, category and weight, as a model file holds them.</summary>
    public IEnumerable<PhraseEntry> Entries =>
        from node in nodes
        orderby node.Key
        from entry in node.Value.Postings.Length > 0 ? node.Value.Postings : [new PhraseEntry(node.Key, node.Value.HasMore, -1, 0)]
        orderby entry.Hash, entry.Category, entry.Weight
        select entry with { HasMore = node.Value.HasMore };

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
        for (var first = 0; first < tokens.Length; first++)
        {
            var hash = tokens[first].Key;
            for (var length = 1; IsPresent(hash) && nodes.TryGetValue(hash, out var node); length++)
            {
                foreach (var posting in node.Postings) hits.Add(new PhraseHit(posting.Category, posting.Weight, first, length));
                if (!node.HasMore || first + length == tokens.Length) break;
                hash = FrozenHash.Append(hash, tokens[first + length].Key);
            }
        }
    }

    private bool IsPresent(ulong hash)
    {
        var bit = (int)(hash >> shift);
        return (present[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private sealed record Node(PhraseEntry[] Postings, bool HasMore);
}

/// <summary>One prefix of a phrase, or a whole phrase, as a model file holds it.</summary>
/// <param name="Hash">Frozen hash of the n-gram.</param>
/// <param name="HasMore">Whether a longer phrase begins with it.</param>
/// <param name="Category">The category, or −1 for a mere prefix.</param>
/// <param name="Weight">The phrase's weight.</param>
public readonly record struct PhraseEntry(ulong Hash, bool HasMore, int Category, float Weight);
