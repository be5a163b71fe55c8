namespace MlPipeline.Evaluation.Drawing;

/// <summary>The grid, the marks and the titles of two axes.</summary>
internal static class ChartAxes
{
    private const int Marks = 6;

    public static void Write(Markup markup, Axis across, Axis up, double left, double right, double top, double bottom)
    {
        var columns = across.Ticks(Marks);
        foreach (var value in columns.Values)
        {
            var x = across.Place(value, left, right);
            markup.Empty("path", ("class", "grid"), ("d", SvgPath.Through([(x, top), (x, bottom)])));
            SvgImage.Text(markup, "tick middle", x, bottom + 15, across.Label(value, columns.Decimals));
        }

        var rows = up.Ticks(Marks);
        foreach (var value in rows.Values)
        {
            var y = up.Place(value, bottom, top);
            markup.Empty("path", ("class", "grid"), ("d", SvgPath.Through([(left, y), (right, y)])));
            SvgImage.Text(markup, "tick end", left - 6, y + 4, up.Label(value, rows.Decimals));
        }

        markup.Empty("path", ("class", "axis"), ("d", SvgPath.Through([(left, top), (left, bottom), (right, bottom)])));
        SvgImage.Text(markup, "title middle", (left + right) / 2, bottom + 34, across.Title);
        var middle = (top + bottom) / 2;
        markup.Leaf("text", up.Title, ("class", "title middle"), ("transform", $"translate(12 {SvgNumber.Of(middle)}) rotate(-90)"));
    }
}
