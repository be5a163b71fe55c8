using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports.Content;

namespace MlPipeline.Evaluation.Reports.Html;

/// <summary>A table that scrolls inside a box of its own, which the keyboard can reach. The box is a group and no region: a landmark a table would bury those of the sections.</summary>
internal static class HtmlTable
{
    public static void Write(Markup markup, Table table)
    {
        using var box = markup.Element("div", ("class", "scroll"), ("role", "group"), ("aria-labelledby", $"{table.Id}-c"), ("tabindex", "0"));
        using var whole = markup.Element("table", ("id", table.Id));
        // The caption of a wide table stays in sight while the table scrolls: the span is what can.
        using (markup.Element("caption", ("id", $"{table.Id}-c"))) markup.Leaf("span", table.Caption);
        using (markup.Element("thead"))
        using (markup.Element("tr"))
        {
            foreach (var column in table.Columns) markup.Leaf("th", column.Head, ("scope", "col"), ("class", ClassOf(column)));
        }

        using var body = markup.Element("tbody");
        foreach (var row in table.Rows) WriteRow(markup, table.Columns, row);
    }

    private static void WriteRow(Markup markup, IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells)
    {
        using var row = markup.Element("tr");
        foreach (var (index, cell) in cells.Index())
        {
            using var element = markup.Element(index == 0 ? "th" : "td", ("scope", index == 0 ? "row" : null), ("class", ClassOf(columns[index])));
            HtmlInlines.Write(markup, cell.Line);
        }
    }

    private static string? ClassOf(Column column) => column.Kind switch
    {
        ColumnKind.Prose => "t",
        ColumnKind.Number => "n",
        ColumnKind.Drawing => "d",
        _ => null,
    };
}
