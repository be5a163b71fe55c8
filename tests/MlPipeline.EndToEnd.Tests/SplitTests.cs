using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary><c>split</c>, and training and evaluating on a part of it.</summary>
public sealed class SplitTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string splits;

    public SplitTests() => (data, splits) = (folder.Write("data.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(30))), folder.At("splits.json"));

    public void Dispose() => folder.Dispose();

    private int Count(string part) => JsonRows.Read(splits).GetProperty(part).GetArrayLength();

    [Fact]
    public void Splits_whole_articles_and_appends_new_ones()
    {
        Command.Run("split", data, "--out", splits).Exits(0);
        Assert.Equal((24, 3, 3), (Count("train"), Count("validation"), Count("test")));
        var before = File.ReadAllLines(splits);

        Command.Run("split", folder.Write("more.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(60))), "--out", splits).Exits(0);
        Assert.Equal((48, 6, 6), (Count("train"), Count("validation"), Count("test")));
        Assert.Empty(before.Select(line => line.TrimEnd(',')).Except(File.ReadAllLines(splits).Select(line => line.TrimEnd(','))));

        var bytes = File.ReadAllBytes(splits);
        Command.Run("split", data, "--out", splits).Exits(0);
        Assert.Equal(bytes, File.ReadAllBytes(splits));
    }

    [Fact]
    public void Trains_and_evaluates_on_a_part()
    {
        Command.Run("split", data, "--out", splits).Exits(0);
        Assert.Contains("96 paragraphs of 24 articles", Command.Run("train", data, "--split", splits, "--part", "train", "--out", folder.At("m.mlp")).Exits(0).Errors, StringComparison.Ordinal);

        var more = folder.Write("more.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(40)));
        var result = Command.Run("evaluate", more, "--model", folder.At("m.mlp"), "--split", splits, "--part", "test", "--json", folder.At("f.json")).Exits(0);
        Assert.Equal(12, JsonRows.Read(folder.At("f.json")).Int("rows"));
        Assert.Contains("10 articles are in no part of the split", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--split", "splits.json")]
    [InlineData("--part", "test")]
    [InlineData("--split", "splits.json", "--part", "2")]
    public void Refuses_half_a_choice(params string[] options) => Command.Run(["train", data, "--out", folder.At("m.mlp"), .. options]).Exits(2);

    [Fact]
    public void A_file_that_is_no_split_is_left_alone()
    {
        File.WriteAllText(splits, "{\"version\": 1}");
        Assert.Contains("not a split file", Command.Run("split", data, "--out", splits).Exits(3).Errors, StringComparison.Ordinal);
        Assert.Equal("{\"version\": 1}", File.ReadAllText(splits));
        Command.Run("train", data, "--out", folder.At("m.mlp"), "--split", splits, "--part", "train").Exits(3);
    }
}
