using MlPipeline.Data.Reviews;

namespace MlPipeline.Inference.Reviewing;

/// <summary>
/// Chooses the paragraphs that are worth a person's time. Three lists are made, each with the least certain first: all paragraphs; those of rare topics (a label with less than a quarter of an even
/// share), the rarest first; and those whose two neighbours agree with each other and not with them. Of four places two go to the first list and one to each of the others. An article gets one
/// place; when all have theirs, two, then four and so on. Paragraphs that a person has checked are left out.
/// </summary>
public sealed class ReviewSelection
{
    private const int RareShare = 4;
    private static readonly ReviewReason[] Turns = [ReviewReason.Uncertain, ReviewReason.RareTopic, ReviewReason.Uncertain, ReviewReason.NeighboursDiffer];

    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, int> labels = new(StringComparer.Ordinal);
    private readonly List<long> counts = [];
    private int articles;

    /// <summary>Number of paragraphs that could be chosen.</summary>
    public int Count => candidates.Count;

    /// <summary>Takes the next article.</summary>
    public void Add(IReadOnlyList<OutputRow> article)
    {
        for (var i = 0; i < article.Count; i++)
        {
            var label = LabelIndex(article[i].Label);
            counts[label]++;
            if (!article[i].IsOpen) continue;
            var differs = i > 0 && i + 1 < article.Count && article[i - 1].Label == article[i + 1].Label && article[i].Label != article[i - 1].Label;
            candidates.Add(new Candidate(articles, i, label, (float)article[i].Confidence!.Value, differs));
        }

        articles++;
    }

    /// <summary>Chooses.</summary>
    /// <param name="most">Most paragraphs to choose.</param>
    /// <returns>The reasons by article (counted in the order they were added) and place in it.</returns>
    public SortedDictionary<(int Article, int Place), ReviewReason> Choose(int most)
    {
        var chosen = new SortedDictionary<(int Article, int Place), ReviewReason>();
        var perArticle = new int[articles];
        var lists = Lists();
        for (var cap = 1; chosen.Count < Math.Min(most, candidates.Count); cap *= 2)
        {
            var places = new int[lists.Length];
            for (var (turn, idle) = (0, 0); chosen.Count < most && idle < Turns.Length; turn++)
            {
                var list = (int)Turns[turn % Turns.Length];
                idle = TryTake(lists[list], ref places[list], cap) ? 0 : idle + 1;
            }
        }

        return chosen;

        bool TryTake(Candidate[] list, ref int place, int cap)
        {
            for (; place < list.Length; place++)
            {
                var candidate = list[place];
                if (perArticle[candidate.Article] >= cap || !chosen.TryAdd((candidate.Article, candidate.Place), (ReviewReason)Array.IndexOf(lists, list))) continue;
                perArticle[candidate.Article]++;
                return true;
            }

            return false;
        }
    }

    // In the order of ReviewReason.
    private Candidate[][] Lists()
    {
        var total = counts.Sum();
        var byConfidence = candidates.OrderBy(each => each.Confidence).ToArray();
        return
        [
            byConfidence,
            [.. byConfidence.Where(each => counts[each.Label] * counts.Count * RareShare < total).OrderBy(each => counts[each.Label])],
            [.. byConfidence.Where(each => each.NeighboursDiffer)],
        ];
    }

    private int LabelIndex(string label)
    {
        if (labels.TryGetValue(label, out var index)) return index;
        labels.Add(label, counts.Count);
        counts.Add(0);
        return counts.Count - 1;
    }

    private readonly record struct Candidate(int Article, int Place, int Label, float Confidence, bool NeighboursDiffer);
}
