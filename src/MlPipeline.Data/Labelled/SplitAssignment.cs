using System.Runtime.InteropServices;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Data.Labelled;

/// <summary>
/// Gives new articles a part, so that every topic is split about 80/10/10 by the articles that it leads; articles keep the part that they have. The result
/// depends neither on the order of the articles nor on chance: within a topic they are taken in the order of their names' hashes.
/// </summary>
public static class SplitAssignment
{
    // Tenths of the articles, by part.
    private static readonly int[] Shares = [8, 1, 1];

    /// <summary>The split with the articles that it lacks.</summary>
    /// <param name="split">The split so far.</param>
    /// <param name="articles">All articles.</param>
    public static SplitFile Extend(SplitFile split, IEnumerable<LabelledArticle> articles)
    {
        // A copy goes where its article goes. Rows that stand alone may share a name, and then share a part.
        var topics = articles.Where(article => article.CopyOf is null).GroupBy(article => article.Article.Id, StringComparer.Ordinal).Select(group => (Id: group.Key, Topic: LeadingTopic(group))).ToArray();
        var parts = new Dictionary<string, SplitPart>(split.Articles, StringComparer.Ordinal);
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var total = new int[Shares.Length];
        foreach (var (id, topic) in topics)
        {
            if (split.PartOf(id) is { } part) Count(topic, (int)part);
        }

        foreach (var (id, topic) in topics.Where(each => split.PartOf(each.Id) is null).OrderBy(each => each.Topic, StringComparer.Ordinal).ThenBy(each => HashOf(each.Id)).ThenBy(each => each.Id, StringComparer.Ordinal))
        {
            var part = MostInNeed(counts.GetValueOrDefault(topic) ?? new int[Shares.Length], total);
            Count(topic, part);
            parts.Add(id, (SplitPart)part);
        }

        return new SplitFile(parts);

        void Count(string topic, int part)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(counts, topic, out _) ??= new int[Shares.Length])[part]++;
            total[part]++;
        }
    }

    // The part that lacks most of its share of the topic; of several the one that lacks most of its share of all articles, then the first.
    private static int MostInNeed(int[] topic, int[] total) =>
        Enumerable.Range(0, Shares.Length).OrderByDescending(part => Need(topic, part)).ThenByDescending(part => Need(total, part)).First();

    private static long Need(int[] counts, int part) => ((long)Shares[part] * (counts.Sum() + 1)) - (10L * counts[part]);

    private static string LeadingTopic(IEnumerable<LabelledArticle> articles) =>
        articles.SelectMany(article => article.Labels).OfType<ParagraphLabel>().CountBy(label => label.Primary, StringComparer.Ordinal)
            .OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key).FirstOrDefault("");

    private static ulong HashOf(string id)
    {
        var hash = (ulong)id.Length;
        foreach (var c in id) hash = FrozenHash.Append(hash, c);
        return hash;
    }
}
