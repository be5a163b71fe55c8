using MlPipeline.Data.Labelled;
using MlPipeline.Text;

namespace MlPipeline.Training.Seeds;

/// <summary>
/// Seed terms as examples: every sub-area becomes an article whose paragraphs are some of its terms, labelled with the topic. This is the prior knowledge
/// that carries topics with few labelled paragraphs, and what a model learns from when there are no paragraphs at all.
/// </summary>
internal static class SeedArticles
{
    private const int TermsPerParagraph = 8;

    /// <summary>An article a sub-area.</summary>
    public static IEnumerable<LabelledArticle> Of(SeedLexicon lexicon) =>
        from topic in lexicon.Topics
        from area in topic.Areas
        where area.Terms.Count > 0
        select Article(topic.Id, area);

    private static LabelledArticle Article(string topic, SeedArea area)
    {
        // A full stop between terms keeps n-grams from running across them.
        var paragraphs = Deal(area.Terms).Select(terms => string.Join(". ", terms.Select(term => term.Text))).ToArray();
        var label = new ParagraphLabel(topic, [], []);
        return new LabelledArticle(
            new Article { Id = $"seeds {topic} {area.Name}", Text = string.Join('\n', paragraphs), Paragraphs = TextRange.OfJoined(paragraphs) },
            [.. Enumerable.Repeat<ParagraphLabel?>(label, paragraphs.Length)],
            SeedLexicon.FileName,
            [.. new long[paragraphs.Length]],
            Standalone: false);
    }

    // Like cards, so that neighbours in the file, which are often alike, go to different paragraphs.
    private static IEnumerable<IEnumerable<SeedTerm>> Deal(IReadOnlyList<SeedTerm> terms)
    {
        var paragraphs = Math.Max(1, terms.Count / TermsPerParagraph);
        return Enumerable.Range(0, paragraphs).Select(first => terms.Where((_, i) => i % paragraphs == first));
    }
}
