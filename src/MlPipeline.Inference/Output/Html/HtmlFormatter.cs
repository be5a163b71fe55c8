using System.Buffers;
using System.Globalization;
using System.Text;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Inference.Explaining;
using MlPipeline.Models;

namespace MlPipeline.Inference.Output.Html;

/// <summary>
/// A page for people that needs nothing but itself: each unit in the colour of its topic, with its confidence, further topics, and on demand what spoke for the label. It holds no script, and its
/// policy forbids the browser to load or run anything.
/// </summary>
/// <param name="model">The model that labelled.</param>
/// <param name="unit">What was labelled.</param>
public sealed class HtmlFormatter(TopicModel model, TextUnit unit) : ILabelFormatter
{
    // To explain an article takes time with the square of its length; nobody reads that many reasons.
    private const int MostExplainedUnits = 300;
    private const int MostExplainedCharacters = 200_000;

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:1rem auto;padding:0 1rem}
        h2{font-size:1.15rem;margin:2.5rem 0 .25rem}
        .about{color:#444;margin:0 0 .75rem}
        section{border-left:.4rem solid;padding:.4rem .8rem;margin:.35rem 0}
        section>p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
        .head{font-size:.85rem}
        .chip{border:1px solid;border-radius:.8rem;padding:0 .55rem;white-space:nowrap}
        .main{font-weight:600}
        .look{font-weight:600;color:#700c00}
        meter{width:4rem;height:.7rem}
        details{font-size:.85rem}
        details p,ul{margin:.2rem 0}

        """;

    private readonly Explainer explainer = new(model, unit);

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Labelled articles</title>\n<style>\n");
        page.Append(Style).Append(LabelColours.Rules(model.Labels)).Append("</style>\n</head>\n<body>\n<p class=\"head\">");
        for (var i = 0; i < model.Labels.Length; i++) AppendChip(page.Append(i == 0 ? "" : " "), i, "chip");
        page.Append("</p>\n<p class=\"about\">The number is the probability of the topic; “look” marks labels that a person should check.</p>\n");
        Encoding.UTF8.GetBytes(page.ToString(), output);
    }

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        var units = Enumerable.Range(0, result.Units).Where(i => onlyLabel is not { } only || result.LabelOf(i) == only).ToArray();
        if (units.Length == 0) return;
        var page = new StringBuilder();
        AppendHead(page, article.Article);
        var why = Explain(article.Article, result.Units, units);
        foreach (var i in units) AppendUnit(page, article, result, i, why?[i]);
        page.Append("</article>\n");
        Encoding.UTF8.GetBytes(page.ToString(), output);
    }

    /// <inheritdoc/>
    public void WriteFooter(IBufferWriter<byte> output) => output.Write("</body>\n</html>\n"u8);

    private static void AppendHead(StringBuilder page, Text.Article article)
    {
        page.Append("<article>\n<h2>").Append(PageText.Escape(article.Title ?? article.Id)).Append("</h2>\n");
        var about = new[] { article.Title is null ? null : article.Id, article.Source, article.Date }.Where(each => each is not null).Select(each => PageText.Escape(each)).ToList();
        if (article.Url is { } url) about.Add(PageText.IsLink(url) ? $"<a href=\"{PageText.Escape(url)}\" rel=\"noreferrer\">{PageText.Escape(url)}</a>" : PageText.Escape(url));
        if (about.Count > 0) page.Append("<p class=\"about\">").AppendJoin(" · ", about).Append("</p>\n");
    }

    private Dictionary<int, Explanation>? Explain(Text.Article article, int count, int[] units)
    {
        if (count > MostExplainedUnits || article.Text.Length > MostExplainedCharacters) return null;
        var wanted = units.ToHashSet();
        return explainer.Explain(article, wanted.Contains).ToDictionary(each => each.Unit);
    }

    private void AppendUnit(StringBuilder page, InputArticle article, ArticleLabels result, int index, Explanation? why)
    {
        var place = UnitPlace.Of(article, index, unit);
        var confidence = FourDecimals.Round(result.ConfidenceOf(index));
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"l{result.LabelOf(index)}\">\n<div class=\"head\">{place.Number} ");
        AppendChip(page, result.LabelOf(index), "chip main");
        page.Append(CultureInfo.InvariantCulture, $" {confidence:0.00} <meter min=\"0\" max=\"1\" value=\"{confidence}\"></meter>");
        foreach (var also in result.Also(index)) AppendChip(page.Append(" also "), also, "chip");
        if (!result.IsAuto(index)) page.Append(" <span class=\"look\">look</span>");
        page.Append("</div>\n<p>").Append(PageText.Escape(article.Article.Text.AsSpan(place.Range.Start, place.Range.Length))).Append("</p>\n");
        if (why is not null) WhyList.Append(page, why, model.Labels[result.LabelOf(index)]);
        page.Append("</section>\n");
    }

    private void AppendChip(StringBuilder page, int label, string style) =>
        page.Append(CultureInfo.InvariantCulture, $"<span class=\"{style} l{label}\">{PageText.Escape(model.Labels[label])}</span>");
}
