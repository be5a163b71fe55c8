using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

public sealed class IntervalBarTests
{
    private static string Bars() => Drawn.Of(markup =>
    {
        using var cell = markup.Element("td");
        new IntervalBar(0, 1) { Reference = 0.8 }.Write(markup, 0.75, 0.6, 0.85);
        new IntervalBar(-1, 1).Write(markup, -0.25, -0.5, 0.125);
        new IntervalBar(0, 1).Write(markup, 1.5);
        new IntervalBar(0, 1).Write(markup, double.NaN);
    });

    [Fact]
    public void Look_as_they_did() => Golden.Check(Bars(), "interval-bars.html");

    [Fact]
    public void Look_the_same_where_people_write_decimal_commas() => Golden.Check(UnderCulture.WithDecimalCommas(Bars), "interval-bars.html");
}
