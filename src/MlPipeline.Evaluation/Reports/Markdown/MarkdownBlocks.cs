using MlPipeline.Evaluation.Reports.Content;

namespace MlPipeline.Evaluation.Reports.Markdown;

/// <summary>Blocks of a report as Markdown: in place of a drawing stands the table of its numbers.</summary>
internal sealed class MarkdownBlocks(TextWriter output)
{
    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
    }

    /// <summary>A heading.</summary>
    public void Heading(int level, string markdown) => Say(new string('#', level) + " " + markdown);

    /// <summary>A paragraph.</summary>
    public void Say(string markdown)
    {
        output.Write(markdown);
        output.Write("\n\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Say(MarkdownText.Of(paragraph.Line));
                break;
            case Points points:
                Say(string.Join('\n', points.Lines.Select(line => "- " + MarkdownText.Of(line))));
                break;
            case Heading heading:
                Heading(3, MarkdownText.Escape(heading.Text));
                break;
            case Table table:
                WriteTable(table);
                break;
            case Charts charts:
                foreach (var chart in charts.All) WriteFigure(chart.Drawing.Title, chart.Caption, chart.Numbers);
                break;
            case Heat heat:
                WriteTable(heat.Numbers);
                break;
            case Fold fold:
                Heading(3, MarkdownText.Of(fold.Summary));
                Write(fold.Inside);
                break;
            case Passage passage:
                WritePassage(passage);
                break;
            case Tiles tiles:
                Say(string.Join('\n', tiles.All.Select(tile => $"- {MarkdownText.Escape(tile.Name)}: **{MarkdownText.Escape(tile.Value)}**{(tile.Remark.Length > 0 ? $" ({MarkdownText.Escape(tile.Remark)})" : "")}")));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    private void WriteFigure(string title, string caption, Table numbers)
    {
        Heading(3, MarkdownText.Escape(title));
        Say(MarkdownText.Escape(caption));
        WriteTable(numbers);
    }

    private void WriteTable(Table table)
    {
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Kind != ColumnKind.Drawing)];
        Say($"*{MarkdownText.Escape(table.Caption)}*");
        WriteRow(columns.Select(column => MarkdownText.Escape(table.Columns[column].Head)));
        WriteRow(columns.Select(column => table.Columns[column].Kind == ColumnKind.Number ? "---:" : "---"));
        foreach (var row in table.Rows) WriteRow(columns.Select(column => MarkdownText.Of(row[column].Line).Trim()));
        output.Write('\n');
    }

    private void WriteRow(IEnumerable<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    private void WritePassage(Passage passage)
    {
        string[] title = passage.Title is { } headline ? [$"**{MarkdownText.Escape(headline.Text)}**"] : [];
        string[] lines = [.. title, .. passage.Before.Select(text => MarkdownText.Escape(text.Text)), $"→ {MarkdownText.Escape(passage.Text.Text)}", .. passage.After.Select(text => MarkdownText.Escape(text.Text))];
        Say(string.Join("\n>\n", lines.Select(line => "> " + line)));
    }
}
