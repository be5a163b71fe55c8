using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Learned;

/// <summary>How a text stands to those that were learned from.</summary>
public enum TextMatch
{
    /// <summary>None of them is like it.</summary>
    None,

    /// <summary>One is nearly the same.</summary>
    Near,

    /// <summary>One is the same, as far as its tokens go.</summary>
    Exact,
}

/// <summary>Fingerprints of the labelled texts that a model has learned from, and of the names of their articles, so that an evaluation can tell what the model knows by heart. Immutable and thread-safe.</summary>
public sealed class LearnedTexts
{
    // If three of six lanes are equal, one of any four is.
    private const int LanesToLookAt = TextSketch.Lanes - TextSketch.EnoughLanes + 1;
    private readonly ulong[] hashes;
    private readonly TextSketch[] sketches;
    private readonly uint[] articles;
    private readonly Lazy<(int[] Starts, int[] Rows)[]> buckets;

    /// <summary>Gathers fingerprints; each text and each name is kept once.</summary>
    /// <param name="texts">The texts, in any order.</param>
    /// <param name="articles">The names of the articles, in any order.</param>
    public LearnedTexts(IEnumerable<TextFingerprint> texts, IEnumerable<string> articles)
        : this([.. texts.DistinctBy(text => text.Hash).OrderBy(text => text.Hash)], [.. articles.Select(HashOf).Distinct().Order()])
    {
    }

    internal LearnedTexts(TextFingerprint[] sorted, uint[] articles)
    {
        hashes = Array.ConvertAll(sorted, text => text.Hash);
        sketches = Array.ConvertAll(sorted, text => text.Sketch);
        this.articles = articles;
        buckets = new Lazy<(int[], int[])[]>(() => [.. Enumerable.Range(0, LanesToLookAt).Select(Bucket)]);
    }

    /// <summary>Number of different texts.</summary>
    public int Count => hashes.Length;

    /// <summary>The hashes of the texts, rising.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes;

    /// <summary>The sketches of the texts, in the order of <see cref="Hashes"/>.</summary>
    public ReadOnlySpan<TextSketch> Sketches => sketches;

    /// <summary>The hashes of the articles' names, rising.</summary>
    public ReadOnlySpan<uint> Articles => articles;

    /// <summary>Whether an article of that name was learned from; by a hash of 32 bits, so that one name in four billion is mistaken for another.</summary>
    public bool HasArticle(string name) => Array.BinarySearch(articles, HashOf(name)) >= 0;

    /// <summary>Looks a text up. Texts that are the same are always found, those that are nearly so as often as <see cref="TextSketch.EnoughLanes"/> says.</summary>
    public TextMatch Find(TextFingerprint text)
    {
        if (Array.BinarySearch(hashes, text.Hash) >= 0) return TextMatch.Exact;
        if (text.Sketch.IsEmpty) return TextMatch.None;
        for (var lane = 0; lane < LanesToLookAt; lane++)
        {
            var (starts, rows) = buckets.Value[lane];
            var value = text.Sketch[lane];
            for (var i = starts[value]; i < starts[value + 1]; i++)
            {
                if (sketches[rows[i]].IsNear(text.Sketch)) return TextMatch.Near;
            }
        }

        return TextMatch.None;
    }

    private static uint HashOf(string name)
    {
        var hash = (ulong)name.Length;
        foreach (var c in name) hash = FrozenHash.Append(hash, c);
        return (uint)(hash >> 32);
    }

    // The rows by the value of a lane (counting sort).
    private (int[] Starts, int[] Rows) Bucket(int lane)
    {
        var starts = new int[ushort.MaxValue + 2];
        foreach (var sketch in sketches) starts[sketch[lane] + 1]++;
        for (var value = 1; value < starts.Length; value++) starts[value] += starts[value - 1];
        var rows = new int[sketches.Length];
        var next = starts.ToArray();
        for (var row = 0; row < rows.Length; row++) rows[next[sketches[row][lane]]++] = row;
        return (starts, rows);
    }
}
