using System.Globalization;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Finds topics and styles with little data. An article's style is its <c>source</c>; articles that name none are passed over.</summary>
internal static class Coverage
{
    /// <summary>Fewer paragraphs than this are little for a topic: too few to measure its F1 to ten points.</summary>
    public const int Paragraphs = 100;

    /// <summary>Fewer articles than this are little for a topic or a style: split 80/10/10, they leave no article to test on.</summary>
    public const int Articles = 10;

    /// <summary>One finding for every topic and style with little data, the least first.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="knownTopics">Topics that should have data, whether they have or not.</param>
    public static IEnumerable<AuditFinding> Find(IReadOnlyCollection<LabelledArticle> articles, IEnumerable<string> knownTopics)
    {
        var paragraphs = articles.SelectMany(article => article.Labels).OfType<ParagraphLabel>().CountBy(label => label.Primary, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var spread = articles.SelectMany(article => article.Labels.OfType<ParagraphLabel>().Select(label => label.Primary).Distinct(StringComparer.Ordinal))
            .CountBy(label => label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var topics =
            from topic in knownTopics.Union(paragraphs.Keys, StringComparer.Ordinal)
            let rows = paragraphs.GetValueOrDefault(topic)
            let places = spread.GetValueOrDefault(topic)
            where rows < Paragraphs || places < Articles
            orderby rows, topic
            select Text($"topic '{topic}': paragraphs: {rows}, articles: {places}");
        var styles =
            from style in articles.Select(article => article.Article.Source).OfType<string>().CountBy(source => source, StringComparer.Ordinal)
            where style.Value < Articles
            orderby style.Value, style.Key
            select Text($"source '{style.Key}': articles: {style.Value}");
        return topics.Concat(styles).Select(message => new AuditFinding(FindingKind.LittleData, null, 0, message));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
