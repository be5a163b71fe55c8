using System.Runtime.InteropServices;
using MlPipeline.Features;

namespace MlPipeline.Training.Corpus;

/// <summary>
/// A labelled corpus as numbers, in flat arrays: what <see cref="ArticleEncoder"/> makes of each article, with the n-grams numbered. Nothing in it is estimated
/// from the rows, so every fold may share it; <see cref="Keep"/> only leaves out what no fold could learn.
/// </summary>
public sealed class EncodedCorpus
{
    /// <summary>The label of a unit without one.</summary>
    public const int NoLabel = -1;

    private readonly NgramPages entries = new();
    private readonly List<int> indicators = [];
    private readonly List<int> indicatorEnds = [];
    private readonly List<float> seeds = [];
    private readonly List<float> bareSeeds = [];
    private readonly List<float> shapes = [];
    private readonly List<int> shapeEnds = [];
    private readonly List<float> styles = [];
    private readonly List<int> styleEnds = [];
    private readonly List<int> labels = [];
    private readonly List<int[]> also = [];
    private readonly List<int> unitArticles = [];
    private readonly List<int> unitEnds = [];
    private readonly List<int> articlePartEnds = [];
    private readonly List<float> weights = [];
    private readonly Dictionary<int, PageExample> pages = [];
    private readonly Dictionary<int, int> originals = [];
    private readonly HashSet<int> pagesOnly = [];
    private NgramInterner? interner = new();
    private ulong[] hashes = [];

    internal EncodedCorpus(int seedScores) => SeedScores = seedScores;

    /// <summary>Names of the labels, in ordinal order.</summary>
    public string[] LabelNames { get; private set; } = [];

    /// <summary>Seed scores a unit.</summary>
    public int SeedScores { get; }

    /// <summary>Number of articles.</summary>
    public int Articles => articlePartEnds.Count;

    /// <summary>The first article that is made of seed terms; they stand behind all others, right behind the variants of pages (<see cref="ShortenedPage"/>, <see cref="EntriesPage"/>).</summary>
    public int FirstSeedArticle { get; internal set; }

    /// <summary>Number of units (paragraphs or whole texts), labelled or not.</summary>
    public int Units => labels.Count;

    /// <summary>Number of parts, readings without diacritics included.</summary>
    public int Parts => entries.Parts;

    /// <summary>What the parts are about as dense vectors; null where no vectors of terms were given.</summary>
    public PartVectors? Vectors { get; internal set; }

    /// <summary>Number of distinct n-grams.</summary>
    public int Ngrams => interner?.Count ?? hashes.Length;

    /// <summary>The frozen hash of each n-gram.</summary>
    public ReadOnlySpan<ulong> NgramHashes => interner is null ? hashes : interner.Hashes;

    /// <summary>How many n-grams, the first, are common (<see cref="Keep"/>); 0 where nobody said so.</summary>
    internal int CommonNgrams { get; private set; }

    /// <summary>The article of a unit.</summary>
    public int ArticleOf(int unit) => unitArticles[unit];

    /// <summary>The primary label of a unit, or <see cref="NoLabel"/>.</summary>
    public int LabelOf(int unit) => labels[unit];

    /// <summary>The further labels of a unit.</summary>
    public IReadOnlyList<int> AlsoOf(int unit) => also[unit];

    /// <summary>How much a unit counts as an example.</summary>
    public float WeightOf(int unit) => weights[unit];

    /// <summary>The units of an article.</summary>
    public Range UnitsOf(int article) => (article == 0 ? 0 : unitEnds[article - 1])..unitEnds[article];

    /// <summary>The parts of an article: its units, then its title if it has one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bare">Whether as written, or as if typed without diacritics.</param>
    public Range PartsOf(int article, bool bare = false)
    {
        var start = article == 0 ? 0 : articlePartEnds[article - 1];
        var count = (articlePartEnds[article] - start) / 2;
        return bare ? (start + count)..(start + count + count) : start..(start + count);
    }

    /// <summary>The distinct n-grams of a part.</summary>
    public ReadOnlySpan<int> NgramsOf(int part) => entries.NgramsOf(part);

    /// <summary>How often each of <see cref="NgramsOf"/> occurs.</summary>
    public NgramCounts CountsOf(int part) => entries.CountsOf(part);

    /// <summary>How many of <see cref="NgramsOf"/>, the first, are common.</summary>
    internal int CommonOf(int part) => entries.CommonOf(part);

    /// <summary>The shape indicators of a unit.</summary>
    public ReadOnlySpan<int> IndicatorsOf(int unit) => CollectionsMarshal.AsSpan(indicators)[(unit == 0 ? 0 : indicatorEnds[unit - 1])..indicatorEnds[unit]];

    /// <summary>The figures of a unit's shape; empty for whole texts.</summary>
    public ReadOnlySpan<float> ShapeOf(int unit) => CollectionsMarshal.AsSpan(shapes)[(unit == 0 ? 0 : shapeEnds[unit - 1])..shapeEnds[unit]];

    /// <summary>How a whole text is typed; empty for articles of paragraphs.</summary>
    public ReadOnlySpan<float> StyleOf(int article) => CollectionsMarshal.AsSpan(styles)[(article == 0 ? 0 : styleEnds[article - 1])..styleEnds[article]];

    /// <summary>The seed scores of a unit.</summary>
    public ReadOnlySpan<float> SeedsOf(int unit, bool bare = false) => CollectionsMarshal.AsSpan(bare ? bareSeeds : seeds).Slice(unit * SeedScores, SeedScores);

    /// <summary>The web page that an article was read from; null for others.</summary>
    public PageExample? PageOf(int article) => pages.GetValueOrDefault(article);

    /// <summary>
    /// Whether an article shows nothing but how web pages are built: it repeats another article, whose words are not to be learned from twice, it is a page without content, whose teasers say what content says, or its rows
    /// say so.
    /// </summary>
    public bool IsPageOnly(int article) => pagesOnly.Contains(article);

    /// <summary>The article that an article repeats; itself where it repeats none.</summary>
    public int OriginalOf(int article) => originals.GetValueOrDefault(article, article);

    internal void AddPage(int article, PageExample page) => pages.Add(article, page);

    internal void AddCopy(int article, int original)
    {
        originals.Add(article, original);
        pagesOnly.Add(article);
    }

    internal void AddPageOnly(int article) => pagesOnly.Add(article);

    internal void Add(EncodedArticle article, EncodedArticle bareArticle, ReadOnlySpan<UnitLabel> unitLabels)
    {
        AddParts(article);
        AddParts(bareArticle);
        for (var unit = 0; unit < article.Units; unit++)
        {
            indicators.AddRange(article.Indicators(unit));
            indicatorEnds.Add(indicators.Count);
            shapes.AddRange(article.Shape(unit));
            shapeEnds.Add(shapes.Count);
            seeds.AddRange(article.Seeds(unit));
            bareSeeds.AddRange(bareArticle.Seeds(unit));
            labels.Add(unitLabels[unit].Primary);
            also.Add(unitLabels[unit].Also);
            weights.Add(unitLabels[unit].Weight);
            unitArticles.Add(Articles);
        }

        styles.AddRange(article.Style);
        styleEnds.Add(styles.Count);
        unitEnds.Add(labels.Count);
        articlePartEnds.Add(entries.Parts);
    }

    private void AddParts(EncodedArticle article)
    {
        for (var part = 0; part < article.Parts; part++)
        {
            interner!.Intern(article.Hashes(part), entries.Add(article.Counts(part)));
        }
    }

    /// <summary>Puts the labels, numbered so far as they came, into ordinal order.</summary>
    internal void SortLabels(IReadOnlyList<string> names)
    {
        LabelNames = [.. names.Order(StringComparer.Ordinal)];
        var sorted = names.Select(name => Array.BinarySearch(LabelNames, name, StringComparer.Ordinal)).ToArray();
        for (var unit = 0; unit < Units; unit++)
        {
            if (labels[unit] != NoLabel) labels[unit] = sorted[labels[unit]];
            also[unit] = [.. also[unit].Select(label => sorted[label])];
        }
    }

    /// <summary>Forgets all n-grams but some, which get new numbers in the order given. Nothing can be added afterwards.</summary>
    /// <param name="ngrams">Those that are kept.</param>
    /// <param name="common">How many of them, the first, are common: they come first in each part.</param>
    /// <param name="threads">At least 1.</param>
    internal void Keep(int[] ngrams, int common, int threads)
    {
        var numbers = new int[Ngrams];
        Array.Fill(numbers, -1);
        for (var number = 0; number < ngrams.Length; number++) numbers[ngrams[number]] = number;
        hashes = Array.ConvertAll(ngrams, ngram => interner!.Hashes[ngram]);
        interner = null;
        CommonNgrams = common;
        entries.Renumber(numbers, common, threads);
    }
}

/// <summary>The labels of one unit as indices.</summary>
/// <param name="Primary">The primary label, or <see cref="EncodedCorpus.NoLabel"/>.</param>
/// <param name="Also">Further labels.</param>
/// <param name="Weight">How much the unit counts.</param>
internal readonly record struct UnitLabel(int Primary, int[] Also, float Weight);
