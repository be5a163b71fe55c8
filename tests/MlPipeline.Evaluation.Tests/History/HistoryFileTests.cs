using MlPipeline.Data;
using MlPipeline.Evaluation.History;

namespace MlPipeline.Evaluation.Tests.History;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("history").FullName;
    private readonly List<Rejection> rejections = [];

    private string File => Path.Combine(folder, "h.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Runs_are_read_as_they_were_noted()
    {
        HistoryFile.Append(File, Entry("evaluate", 0.8));
        HistoryFile.Append(File, Entry("crossval", 0.9));
        var runs = HistoryFile.Read(File, rejections.Add);
        Assert.Empty(rejections);
        Assert.Equal([("evaluate", 0.8), ("crossval", 0.9)], runs.Select(run => (run.Verb, run.Figure("accuracy")!.Value)));
        Assert.Equal(Entry("evaluate", 0.8).Time, runs[0].Time);
        Assert.Equal(("abc", 3, 12), (runs[0].Data, runs[0].Articles, runs[0].Rows));
        Assert.Equal([new("model", "bản “mới”.mlp")], runs[0].Options);
        Assert.Null(runs[0].Figure("log_loss"));
    }

    [Fact]
    public void A_line_is_the_same_in_any_culture() => Assert.Equal(
        """{"version":1,"time":"2026-11-22T01:02:03Z","verb":"train","data":"abc","articles":3,"rows":12,"options":{"model":"bản “mới”.mlp"},"figures":{"accuracy":0.8125}}""" + "\n",
        UnderCulture.WithDecimalCommas(() =>
        {
            HistoryFile.Append(File, Entry("train", 0.8125));
            return System.IO.File.ReadAllText(File);
        }));

    [Fact]
    public void What_stands_there_is_never_changed_even_without_a_last_line_end()
    {
        System.IO.File.WriteAllText(File, "một dòng lạ");
        HistoryFile.Append(File, Entry("train", 0.5));
        Assert.StartsWith("một dòng lạ\n{", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Single(HistoryFile.Read(File, rejections.Add));
        Assert.Equal((File, 1), (Assert.Single(rejections).File, rejections[0].Line));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1,"time":"yesterday","verb":"train","data":"abc","articles":3,"rows":12,"options":{},"figures":{}}""")]
    [InlineData("""{"version":1,"time":"2026-11-22T01:02:03Z","verb":null,"data":"abc","articles":3,"rows":12,"options":{},"figures":{}}""")]
    [InlineData("""{"version":1,"time":"2026-11-22T01:02:03Z","verb":"train","data":"abc","articles":3,"rows":12,"options":[],"figures":{}}""")]
    [InlineData("""{"version":1,"time":"2026-11-22T01:02:03Z","verb":"train","data":"abc","articles":3,"rows":12,"options":{},"figures":{"accuracy":"high"}}""")]
    [InlineData("""{"version":1,"time":"2026-11-22T01:02:03Z","verb":"train","data":"abc","articles":99999999999,"rows":12,"options":{},"figures":{}}""")]
    public void What_is_no_run_is_rejected(string line)
    {
        System.IO.File.WriteAllText(File, line + "\n\n");
        Assert.Empty(HistoryFile.Read(File, rejections.Add));
        Assert.Single(rejections);
    }

    private static HistoryEntry Entry(string verb, double accuracy) => new()
    {
        Time = new DateTimeOffset(2026, 11, 22, 3, 2, 3, TimeSpan.FromHours(2)),
        Verb = verb,
        Data = "abc",
        Articles = 3,
        Rows = 12,
        Options = [new("model", "bản “mới”.mlp")],
        Figures = [new("accuracy", accuracy)],
    };
}
