using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Html;

/// <summary>Blocks of a report as HTML.</summary>
internal sealed class HtmlBlocks(Markup markup, Speech speech)
{
    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line("p", paragraph.Line);
                break;
            case Points points:
                using (markup.Element("ul"))
                {
                    foreach (var line in points.Lines) Line("li", line);
                }

                break;
            case Heading heading:
                markup.Leaf("h3", heading.Text);
                break;
            case Table table:
                HtmlTable.Write(markup, table);
                break;
            case Charts charts:
                using (markup.Element("div", ("class", "charts")))
                {
                    foreach (var chart in charts.All) WriteChart(chart);
                }

                break;
            case Heat heat:
                WriteHeat(heat);
                break;
            case Fold fold:
                WriteFold(fold);
                break;
            case Passage passage:
                WritePassage(passage);
                break;
            case Tiles tiles:
                WriteTiles(tiles);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private void Line(string element, IReadOnlyList<Inline> line, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using var open = markup.Element(element, attributes);
        HtmlInlines.Write(markup, line);
    }

    private void WriteChart(Chart chart)
    {
        using var figure = markup.Element("figure");
        markup.Leaf("h3", chart.Drawing.Title);
        chart.Drawing.Write(markup);
        markup.Leaf("figcaption", chart.Caption);
        WriteNumbers(chart.Drawing.Title, chart.Numbers);
    }

    private void WriteHeat(Heat heat)
    {
        using var figure = markup.Element("figure", ("class", "wide"));
        using (markup.Element("div", ("class", "scroll heat"), ("role", "group"), ("aria-label", heat.Caption), ("tabindex", "0"))) heat.Drawing.Write(markup);
        WriteNumbers(heat.Caption, heat.Numbers);
    }

    private void WriteNumbers(string of, Table table)
    {
        using var details = markup.Element("details");
        using (markup.Element("summary"))
        {
            markup.Text(speech.Say(CommonWords.AsTable));
            markup.Leaf("span", ": " + of, ("class", "unseen"));
        }

        HtmlTable.Write(markup, table);
    }

    private void WriteFold(Fold fold)
    {
        using var details = markup.Element("details", ("class", fold.OnPaper ? "paper" : null));
        Line("summary", fold.Summary);
        using var inside = markup.Element("div", ("class", "inside"));
        Write(fold.Inside);
    }

    private void WritePassage(Passage passage)
    {
        using var quote = markup.Element("blockquote");
        if (passage.Title is { } title) markup.Leaf("p", title.Text, ("class", "headline"), ("dir", "auto"));
        foreach (var text in passage.Before) markup.Leaf("p", text.Text, ("dir", "auto"));
        using (markup.Element("p", ("class", "hit"), ("dir", "auto")))
        {
            markup.Leaf("span", speech.Say(PageWords.ThisText) + ": ", ("class", "unseen"));
            markup.Leaf("bdi", passage.Text.Text);
        }

        foreach (var text in passage.After) markup.Leaf("p", text.Text, ("dir", "auto"));
    }

    private void WriteTiles(Tiles tiles)
    {
        using var list = markup.Element("dl", ("class", "tiles"));
        foreach (var tile in tiles.All)
        {
            using var group = markup.Element("div");
            markup.Leaf("dt", tile.Name);
            using var value = markup.Element("dd");
            markup.Text(tile.Value);
            if (tile.Remark.Length > 0) markup.Leaf("small", tile.Remark);
        }
    }
}
