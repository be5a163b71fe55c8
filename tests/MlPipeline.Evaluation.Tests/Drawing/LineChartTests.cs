using System.Globalization;
using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

public sealed class LineChartTests
{
    private static readonly LineChart Curves = new()
    {
        Id = "reliability",
        Title = "Độ tin cậy",
        Description = "Đúng 62 % khi tin 60 %.",
        X = Drawn.Share("confidence"),
        Y = new Axis("right", 0.25, 1, (value, decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture)),
        Lines =
        [
            new ChartLine("with a band", [new(0, 0.9, 0.85, 0.95), new(0.5, 0.8, 0.7, 0.9), new(1, 0.5, 0.4, 0.6)]),
            new ChartLine("<with> dots & whiskers", [new(0.1, 0.3, 0.1, 0.5), new(0.62, double.NaN), new(0.9, 0.85, 0.8, 0.9)], HasDots: true),
        ],
        References = [new ReferenceLine("\"95 %\"", new(0, 0.95), new(1, 0.95))],
        Columns = [new(0, 0.5, 0.25), new(0.5, 1, 1)],
    };

    [Fact]
    public void Looks_as_it_did() => Golden.Check(Drawn.Of(Curves.Write), "line-chart.svg");

    [Fact]
    public void Looks_the_same_where_people_write_decimal_commas() => Golden.Check(UnderCulture.WithDecimalCommas(() => Drawn.Of(Curves.Write)), "line-chart.svg");

    [Fact]
    public void A_line_without_points_leaves_the_axes() => Assert.Contains("class=\"axis\"", Drawn.Of((Curves with { Lines = [new ChartLine("none", [])] }).Write), StringComparison.Ordinal);

    [Fact]
    public void A_hundred_thousand_points_take_no_more_room_than_a_screen_can_show()
    {
        var line = new ChartLine("long", [.. Enumerable.Range(0, 100_000).Select(i => new ChartPoint(i / 1e5, 1 - (0.5 * i / 1e5)))]);
        Assert.InRange(Drawn.Of((Curves with { Lines = [line] }).Write).Length, 1_000, 40_000);
    }

    [Fact]
    public void More_lines_than_can_be_told_apart_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Drawn.Of((Curves with { Lines = [.. Enumerable.Repeat(Curves.Lines[0], LineChart.MostLines + 1)] }).Write));
}
