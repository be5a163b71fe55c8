namespace MlPipeline.Evaluation.Drawing;

/// <summary>A cell of a heat map.</summary>
/// <param name="Text">What is printed in it, up to four letters; empty for a cell that says nothing.</param>
/// <param name="Share">How full its colour is, 0–1.</param>
/// <param name="Title">What it says in words.</param>
public readonly record struct HeatCell(string Text, double Share, string Title);

/// <summary>
/// A table of numbers as an image: one hue, the fuller the larger, and the numbers in the cells, so that nothing hangs on colours. The labels of the rows are a drawing of their own, which
/// the page can hold in place while the cells scroll.
/// </summary>
public sealed record HeatMap
{
    /// <summary>Steps of the colour.</summary>
    public const int Steps = 9;

    private const double Size = 26, Letter = 6.2;
    private const int MostLetters = 18;

    /// <summary>Begin of the ids in the drawing, unique in the page.</summary>
    public required string Id { get; init; }

    /// <summary>What it shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What there is to see, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Labels of the rows.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Labels of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The cells, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<HeatCell>> Cells { get; init; }

    private double Head => 10 + (Letter * Longest(Columns) * 0.87);

    private double Height => Head + (Size * Rows.Count) + 4;

    /// <summary>The step of a share, 0 to <see cref="Steps"/> − 1: only nothing at all has step 0.</summary>
    public static int StepOf(double share) => share > 0 ? Math.Clamp((int)Math.Ceiling(share * (Steps - 1)), 1, Steps - 1) : 0;

    /// <summary>Draws it: the labels of the rows, then the cells.</summary>
    public void Write(Markup markup)
    {
        WriteRowLabels(markup);
        var width = (Size * Columns.Count) + 6 + (Letter * Longest(Columns) * 0.5);
        using var svg = SvgImage.Open(markup, Id, Title, Description, width, Height, keepsSize: true);
        foreach (var (column, label) in Columns.Index()) WriteColumnLabel(markup, label, Size * (column + 0.5));
        foreach (var (row, cells) in Cells.Index())
        {
            foreach (var (column, cell) in cells.Index()) WriteCell(markup, cell, Size * column, Head + (Size * row), row == column);
        }
    }

    private static int Longest(IEnumerable<string> labels) => Math.Min(MostLetters, labels.Select(label => label.Length).DefaultIfEmpty(0).Max());

    private void WriteRowLabels(Markup markup)
    {
        var width = 8 + (Letter * Longest(Rows));
        using var svg = markup.Element(
            "svg", ("class", "chart labels"), ("aria-hidden", "true"), ("viewBox", $"0 0 {SvgNumber.Of(width)} {SvgNumber.Of(Height)}"), ("width", SvgNumber.Of(width)), ("height", SvgNumber.Of(Height)));
        foreach (var (row, label) in Rows.Index()) SvgImage.Text(markup, "tick end", width - 6, Head + (Size * (row + 0.5)) + 4, MarkupText.Shorten(label, MostLetters));
    }

    private void WriteColumnLabel(Markup markup, string label, double x) =>
        markup.Leaf("text", MarkupText.Shorten(label, MostLetters), ("class", "tick"), ("transform", $"translate({SvgNumber.Of(x)} {SvgNumber.Of(Head - 5)}) rotate(-60)"));

    private static void WriteCell(Markup markup, HeatCell cell, double x, double y, bool isDiagonal)
    {
        var step = StepOf(cell.Share);
        using var group = markup.Element("g", ("class", $"h{step}"));
        if (cell.Text.Length > 0) markup.Leaf("title", cell.Title);
        SvgImage.Rectangle(markup, isDiagonal ? "cell diagonal" : "cell", x + 0.5, y + 0.5, Size - 1, Size - 1);
        if (cell.Text.Length > 0) SvgImage.Text(markup, "count middle", x + (Size / 2), y + (Size / 2) + 4, cell.Text);
    }
}
