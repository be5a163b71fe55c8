using System.Text.Json;
using MlPipeline.Evaluation.Gates;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Tests.Reports;

namespace MlPipeline.Evaluation.Tests.Gates;

public sealed class GateTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Floors_are_held_against_figures_by_path()
    {
        var report = Samples.Full;
        var accuracy = report.Figures.Accuracy.Value;
        var result = Gate.Judge(Read($$$"""{"floors": {"accuracy": {{{accuracy:R}}}, "topics.energy.f1": 1.01, "intervals.accuracy.low": 0, "topics.nothing.f1": 0, "topics": 0}}"""), report, null);
        Assert.Equal([true, false, true, false, false], result.Floors.Select(floor => floor.IsMet));
        Assert.Equal([null, null], result.Floors.Skip(3).Select(floor => floor.Value));
        Assert.False(result.IsMet);
        Assert.True(Gate.Judge(Read("""{"floors": {"accuracy": 0}}"""), report, null).IsMet);
    }

    [Fact]
    public void Floors_for_differences_take_the_other_report()
    {
        var report = Samples.Full;
        var better = report with { Figures = report.Figures with { Accuracy = report.Figures.Accuracy with { Value = report.Figures.Accuracy.Value + 0.01 } } };
        var gate = Read("""{"against": {"accuracy": -0.005}}""");
        Assert.True(Gate.Judge(gate, better, report).IsMet);
        Assert.False(Gate.Judge(gate, report, better).IsMet);
        Assert.Equal(-0.01, Gate.Judge(gate, report, better).Floors[0].Value!.Value, 1e-12);
        Assert.False(Gate.Judge(gate, report, null).IsMet);
    }

    [Theory]
    [InlineData("a.b", 1)]
    [InlineData("a.b.c", 2)]
    [InlineData("x.y.z", 3)]
    [InlineData("a", null)]
    [InlineData("x.y.t", null)]
    [InlineData("", null)]
    [InlineData("a.b.", null)]
    public void Names_may_hold_full_stops(string path, int? expected)
    {
        using var document = JsonDocument.Parse("""{"a": {"b.c": 2, "b": 1}, "x": {"y": {"t": "3"}, "y.z": 3}}""");
        Assert.Equal(expected, Gate.Find(document.RootElement, path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"floors": {}}""")]
    [InlineData("""{"floor": {"accuracy": 0.5}}""")]
    [InlineData("""{"floors": {"accuracy": "0.5"}}""")]
    [InlineData("""{"floors": {"accuracy": null}}""")]
    [InlineData("""{"floors": {"accuracy": 1, "accuracy": 0}}""")]
    [InlineData("""{"floors": [0.5]}""")]
    [InlineData("""{"floors": {"accuracy": 0.5}, "against": 3}""")]
    public void What_is_no_gate_is_refused_by_name(string text) => Assert.Contains(file, Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Missed_floors_are_sentences_in_any_culture()
    {
        string[] expected =
        [
            "accuracy is 0.7312, and its floor is 0.8000",
            "accuracy changes by -0.0100, and the floor for that is -0.0050",
            "there is no figure topics.x.f1",
            "there is no figure topics.x.f1 in both evaluations",
        ];
        Assert.Equal(expected, UnderCulture.WithDecimalCommas(() => ((GateFloor[])[
            new("accuracy", false, 0.8, 0.7312),
            new("accuracy", true, -0.005, -0.01),
            new("topics.x.f1", false, 0.5, null),
            new("topics.x.f1", true, 0, null),
        ]).Select(GateText.Missed).ToArray()));
    }

    private GateFile Read(string text)
    {
        File.WriteAllText(file, text);
        return GateFile.Read(file);
    }
}
