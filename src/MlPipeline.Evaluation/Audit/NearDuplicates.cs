using System.Globalization;
using System.Runtime.InteropServices;
using MlPipeline.Models.Learned;

namespace MlPipeline.Evaluation.Audit;

/// <summary>
/// Finds paragraphs that are nearly the same as one of another article: of the shorter one's shingles of five tokens at least half stand in the longer one,
/// which is Broder's containment (1997). It is exact: the candidates are found through the rarest shingles of the shorter one, of which, by the pigeonhole principle,
/// every such pair shares one (prefix filtering; Bayardo, Ma and Srikant 2007).
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Tokens in a shingle.</summary>
    public const int ShingleTokens = 5;

    /// <summary>Paragraphs with fewer distinct shingles than this are phrases, which anybody may write.</summary>
    public const int FewestShingles = 8;

    private readonly List<(ContentParagraph Paragraph, HashSet<ulong> Shingles)> longer = [];
    private readonly Dictionary<ulong, List<int>> places = [];
    private readonly Dictionary<ulong, int> frequencies = [];

    private NearDuplicates()
    {
    }

    /// <summary>One finding for every paragraph that has such a longer one, naming the one that holds most of it.</summary>
    public static IEnumerable<AuditFinding> Find(IEnumerable<ContentParagraph> paragraphs)
    {
        var search = new NearDuplicates();
        var shingled = paragraphs.Select(paragraph => (Paragraph: paragraph, Shingles: TokenWindows.Of(paragraph.Tokens, ShingleTokens).ToHashSet())).Where(each => each.Shingles.Count >= FewestShingles).ToList();
        foreach (var shingle in shingled.SelectMany(each => each.Shingles)) CollectionsMarshal.GetValueRefOrAddDefault(search.frequencies, shingle, out _)++;
        foreach (var (paragraph, shingles) in shingled.OrderByDescending(each => each.Shingles.Count))
        {
            if (search.MostAlike(paragraph, shingles) is { } finding) yield return finding;
            search.Add(paragraph, shingles);
        }
    }

    private AuditFinding? MostAlike(ContentParagraph paragraph, HashSet<ulong> shingles)
    {
        var needed = (shingles.Count + 1) / 2;
        var rarest = shingles.OrderBy(shingle => frequencies[shingle]).ThenBy(shingle => shingle).Take(shingles.Count - needed + 1);
        var candidates = rarest.SelectMany(shingle => places.GetValueOrDefault(shingle) ?? []).Distinct().Where(candidate => longer[candidate].Paragraph.Article != paragraph.Article);
        var (best, common) = (-1, needed - 1);
        foreach (var candidate in candidates.Order())
        {
            var shared = shingles.Count(longer[candidate].Shingles.Contains);
            if (shared > common) (best, common) = (candidate, shared);
        }

        return best < 0 ? null : paragraph.Finding(FindingKind.NearDuplicate, string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * common / shingles.Count:0} % of {paragraph.Quoted} (article {paragraph.Article.Article.Id}) stands in article {longer[best].Paragraph.Article.Article.Id} at {longer[best].Paragraph.Place}"));
    }

    private void Add(ContentParagraph paragraph, HashSet<ulong> shingles)
    {
        foreach (var shingle in shingles.Where(shingle => frequencies[shingle] > 1))
        {
            if (!places.TryGetValue(shingle, out var list)) places.Add(shingle, list = []);
            list.Add(longer.Count);
        }

        longer.Add((paragraph, shingles));
    }
}
