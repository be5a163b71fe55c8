using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Html;
using MlPipeline.Evaluation.Reports.Sections;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports;

/// <summary>
/// An evaluation as one HTML page that holds all it needs: no script, no network, nothing but a style sheet and drawings inside. It is made for screens and phones, light and dark,
/// keyboards, screen readers and paper. Texts of the data are escaped, cleaned and cut, so a page is at most a few megabytes whatever the data.
/// </summary>
public static class HtmlReport
{
    // Should some text ever get past the escaping, the browser still neither runs nor fetches anything for it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static readonly Lazy<string> Sheet = new(ReadSheet);

    /// <summary>Writes the page, as UTF-8 that is well-formed XML too.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="language">The language.</param>
    /// <param name="output">Receives it; stays open.</param>
    public static void Write(EvaluationReport report, ReportLanguage language, Stream output)
    {
        var speech = new Speech(language);
        var page = Composition.Of(report, speech);
        using var markup = new Markup(output);
        markup.DocType();
        using var html = markup.Element("html", ("lang", language == ReportLanguage.Vietnamese ? "vi" : "en"));
        WriteHead(markup, page);
        using var body = markup.Element("body");
        markup.Leaf("a", speech.Say(PageWords.Skip), ("class", "skip"), ("href", "#verdict"));
        WriteHeader(markup, page);
        WriteContents(markup, page, speech);
        using (markup.Element("main")) WriteMain(markup, page, speech);
        using (markup.Element("footer")) markup.Leaf("p", speech.Say(PageWords.Footer));
    }

    private static void WriteHead(Markup markup, ReportPage page)
    {
        using var head = markup.Element("head");
        markup.Empty("meta", ("charset", "utf-8"));
        markup.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        markup.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        markup.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        markup.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
        markup.Empty("link", ("rel", "icon"), ("href", "data:,"));
        markup.Leaf("title", PlainText.Of(page.Title));
        markup.Style(Sheet.Value);
    }

    private static void WriteHeader(Markup markup, ReportPage page)
    {
        using var header = markup.Element("header");
        using (markup.Element("h1")) HtmlInlines.Write(markup, page.Title);
        using (markup.Element("p", ("class", "about"))) HtmlInlines.Write(markup, page.About);
    }

    private static void WriteContents(Markup markup, ReportPage page, Speech speech)
    {
        using var nav = markup.Element("nav", ("aria-label", speech.Say(PageWords.Contents)));
        using var list = markup.Element("ul");
        foreach (var section in page.Sections)
        {
            using var item = markup.Element("li");
            markup.Leaf("a", section.Title, ("href", $"#{section.Id}"));
        }
    }

    private static void WriteMain(Markup markup, ReportPage page, Speech speech)
    {
        var blocks = new HtmlBlocks(markup, speech);
        using (markup.Element("section", ("id", "verdict"), ("class", "verdict"), ("aria-labelledby", "verdict-h"), ("tabindex", "-1")))
        {
            markup.Leaf("h2", speech.Say(PageWords.Verdict), ("id", "verdict-h"));
            using (markup.Element("p", ("class", "lead"))) HtmlInlines.Write(markup, page.Verdict);
            using (markup.Element("p", ("class", "badges"))) HtmlInlines.Write(markup, [Sequence.Of(" ", page.Badges.Select(badge => (IReadOnlyList<Inline>)[badge]))]);
            markup.Leaf("h3", speech.Say(PageWords.KeyFigures), ("class", "unseen"));
            blocks.Write([page.Tiles]);
        }

        foreach (var section in page.Sections)
        {
            using var element = markup.Element("section", ("id", section.Id), ("aria-labelledby", $"{section.Id}-h"));
            markup.Leaf("h2", section.Title, ("id", $"{section.Id}-h"));
            blocks.Write(section.Blocks);
        }
    }

    private static string ReadSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css") ?? throw new InvalidOperationException("the style sheet is part of this assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
