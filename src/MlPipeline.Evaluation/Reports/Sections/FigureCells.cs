using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Cells that many tables have.</summary>
internal static class FigureCells
{
    private const int LongestLabel = 60, LongestText = 240;

    /// <summary>A share and its interval, where it has one.</summary>
    public static Cell Percent(this Speech speech, Figure figure) => WithRange(figure, speech.Numbers.Percent(figure.Value), speech.Numbers.PercentRange(figure));

    /// <summary>A figure with three decimals and its interval, where it has one.</summary>
    public static Cell Score(this Speech speech, Figure figure) => WithRange(figure, speech.Numbers.Score(figure.Value), speech.Numbers.ScoreRange(figure));

    /// <summary>A difference of shares in points and its interval.</summary>
    public static Cell Points(this Speech speech, Figure figure) => WithRange(figure, speech.Numbers.Points(figure.Value), $"{speech.Numbers.Points(figure.Low)} … {speech.Numbers.Points(figure.High)}");

    /// <summary>A difference of scores and its interval.</summary>
    public static Cell Difference(this Speech speech, Figure figure) => WithRange(figure, speech.Numbers.Signed(figure.Value, 3), $"{speech.Numbers.Signed(figure.Low, 3)} … {speech.Numbers.Signed(figure.High, 3)}");

    /// <summary>A figure drawn on a common scale.</summary>
    public static Cell Drawn(this Drawing.IntervalBar scale, Figure figure) => HasRange(figure) ? new Bar(scale, figure.Value, figure.Low, figure.High) : new Bar(scale, figure.Value);

    /// <summary>A label.</summary>
    public static Quoted Label(string label) => new(label, LongestLabel);

    /// <summary>The beginning of a text.</summary>
    public static Quoted Text(string text) => new(text, LongestText);

    /// <summary>Where a unit stands.</summary>
    public static Cell Place(this Speech speech, UnitPlace place) => new(speech.Line(CommonWords.RowOf, new Quoted(place.Article), speech.Numbers.Count(place.N)));

    /// <summary>What follows where a list was cut short.</summary>
    public static IEnumerable<Block> More(this Speech speech, int all, int shown) => all > shown ? [new Paragraph(speech.Say(CommonWords.MoreNotShown, speech.Numbers.Count(all - shown)))] : [];

    /// <summary>A table of which the first rows are seen at once and the others after a click.</summary>
    public static IEnumerable<Block> Long(this Speech speech, Table table, int seen)
    {
        if (table.Rows.Count <= seen) return [table];
        var more = speech.Say(CommonWords.MoreRows, speech.Numbers.Count(table.Rows.Count - seen), table.Caption);
        var rest = table with { Id = table.Id + "-more", Caption = more, Rows = [.. table.Rows.Skip(seen)] };
        return [table with { Rows = [.. table.Rows.Take(seen)] }, new Fold([more], [rest])];
    }

    private static Cell WithRange(Figure figure, string value, string range) => new(value + " ", new Aside(HasRange(figure) ? range : "–"));

    // A bootstrap that has one article to draw, or only right rows, knows no spread; to print that would look like certainty.
    private static bool HasRange(Figure figure) => figure.Low < figure.High;
}
