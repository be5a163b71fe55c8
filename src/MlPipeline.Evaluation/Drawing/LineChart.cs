namespace MlPipeline.Evaluation.Drawing;

/// <summary>
/// Lines over two axes as an SVG image with a title and a description. Lines differ in colour and in dashes. The drawing is 400 units wide, so that its letters can be read on a phone
/// without enlarging. Colours are classes of the page's style sheet.
/// </summary>
public sealed record LineChart
{
    private const double Width = 400, Left = 52, Right = 386, PlotHeight = 240, LegendRow = 16, ColumnHeight = 44;

    /// <summary>Lines that can be told apart; further ones are refused.</summary>
    public const int MostLines = 4;

    /// <summary>Begin of the ids in the drawing, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What there is to see, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The axis across.</summary>
    public required Axis X { get; init; }

    /// <summary>The axis up.</summary>
    public required Axis Y { get; init; }

    /// <summary>The lines, at most <see cref="MostLines"/>.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>Lines to read them against.</summary>
    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    /// <summary>Columns on the lower edge.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; init; } = [];

    private double Top => 10 + (LegendRow * (Lines.Count + References.Count));

    private double Bottom => Top + PlotHeight;

    /// <summary>Draws it.</summary>
    /// <exception cref="InvalidOperationException">There are too many lines.</exception>
    public void Write(Markup markup)
    {
        if (Lines.Count > MostLines) throw new InvalidOperationException($"a chart shows at most {MostLines} lines");
        using var svg = SvgImage.Open(markup, Id, Title, Description, Width, Bottom + 42);
        ChartAxes.Write(markup, X, Y, Left, Right, Top, Bottom);
        foreach (var column in Columns) WriteColumn(markup, column);
        foreach (var reference in References) markup.Empty("path", ("class", "reference"), ("d", SvgPath.Through([Place(reference.From), Place(reference.To)])));
        for (var i = 0; i < Lines.Count; i++) WriteLine(markup, Lines[i], $"s{i + 1}");
        WriteLegend(markup);
    }

    private (double X, double Y) Place(ChartPoint point) => (X.Place(point.X, Left, Right), Y.Place(point.Y, Bottom, Top));

    private void WriteColumn(Markup markup, ChartColumn column)
    {
        var (left, right) = (X.Place(column.From, Left, Right), X.Place(column.To, Left, Right));
        var height = Math.Clamp(column.Height, 0, 1) * ColumnHeight;
        if (height > 0) SvgImage.Rectangle(markup, "column", left + 1, Bottom - height, Math.Max(0.5, right - left - 2), height);
    }

    private void WriteLine(Markup markup, ChartLine line, string style)
    {
        var points = line.Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToArray();
        if (points.Length == 0) return;
        var ranges = points.Where(point => point is { Low: { } low, High: { } high } && double.IsFinite(low) && double.IsFinite(high)).ToArray();
        if (line.HasDots) WriteWhiskers(markup, ranges, style);
        else if (ranges.Length > 1) WriteBand(markup, ranges, style);
        markup.Empty("path", ("class", $"line {style}"), ("d", SvgPath.Through([.. points.Select(Place)])));
        foreach (var (x, y) in line.HasDots ? points.Select(Place) : []) WriteDot(markup, $"dot {style}", x, y);
    }

    private static void WriteDot(Markup markup, string style, double x, double y) =>
        markup.Empty("circle", ("class", style), ("cx", SvgNumber.Of(x)), ("cy", SvgNumber.Of(y)), ("r", "3"));

    private void WriteBand(Markup markup, ChartPoint[] ranges, string style)
    {
        var upper = ranges.Select(point => Place(point with { Y = point.High!.Value }));
        var lower = ranges.Reverse().Select(point => Place(point with { Y = point.Low!.Value }));
        markup.Empty("path", ("class", $"band {style}"), ("d", SvgPath.Through([.. upper, .. lower]) + "Z"));
    }

    private void WriteWhiskers(Markup markup, ChartPoint[] ranges, string style)
    {
        foreach (var point in ranges)
            markup.Empty("path", ("class", $"whisker {style}"), ("d", SvgPath.Through([Place(point with { Y = point.Low!.Value }), Place(point with { Y = point.High!.Value })])));
    }

    private void WriteLegend(Markup markup)
    {
        var entries = Lines.Index().Select(each => ($"line s{each.Index + 1}", each.Item.HasDots ? $"dot s{each.Index + 1}" : null, each.Item.Name));
        foreach (var (row, (style, dot, name)) in entries.Concat(References.Select(each => ("reference", (string?)null, each.Name))).Index())
        {
            var y = 8 + (LegendRow * row);
            markup.Empty("path", ("class", style), ("d", SvgPath.Through([(Left, y), (Left + 26, y)])));
            if (dot is not null) WriteDot(markup, dot, Left + 13, y);
            SvgImage.Text(markup, "legend", Left + 32, y + 4, MarkupText.Shorten(name, 50));
        }
    }
}
