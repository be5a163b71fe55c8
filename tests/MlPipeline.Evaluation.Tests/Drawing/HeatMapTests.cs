using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

public sealed class HeatMapTests
{
    private static readonly HeatMap Confusion = new()
    {
        Id = "confusion",
        Title = "Ma trận nhầm lẫn",
        Description = "năng lượng: 9 / 10",
        Rows = ["năng lượng", "a <very> long name of a topic"],
        Columns = ["năng lượng", "a <very> long name of a topic"],
        Cells = [[new("9", 0.9, "right"), new("1", 0.1, "năng lượng taken for \"long\"")], [new("", 0, ""), new("12k", 1, "right")]],
    };

    [Fact]
    public void Looks_as_it_did() => Golden.Check(Drawn.Of(Confusion.Write), "heat-map.svg");

    [Fact]
    public void Looks_the_same_where_people_write_decimal_commas() => Golden.Check(UnderCulture.WithDecimalCommas(() => Drawn.Of(Confusion.Write)), "heat-map.svg");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-9, 1)]
    [InlineData(0.125, 1)]
    [InlineData(0.126, 2)]
    [InlineData(1, 8)]
    [InlineData(1.5, 8)]
    public void Only_nothing_has_no_colour(double share, int step) => Assert.Equal(step, HeatMap.StepOf(share));
}
