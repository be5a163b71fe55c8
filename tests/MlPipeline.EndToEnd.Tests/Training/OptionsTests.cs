using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary><c>--options</c>: a file that says how to train.</summary>
public sealed class OptionsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;

    public OptionsTests() => data = folder.Write("data.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(30)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_file_data_and_seed_give_the_same_bytes()
    {
        const string Options = """{"version": 1, "cost": 0.3, "maxOrder": 1, "loss": "logistic", "contextWeight": 0.7, "gate": {"leaves": 4}}""";
        var expected = Train(Options);
        Assert.Equal(expected, Train(Options));
        Assert.Equal(expected, Train(Options, "--threads", "1"));
        Assert.NotEqual(expected, Train(Options, "--seed", "2"));
        Assert.NotEqual(expected, Train("""{"version": 1, "cost": 0.3}"""));
    }

    [Fact]
    public void A_file_without_options_means_the_defaults()
    {
        Command.Run("train", data, "--out", folder.At("m.mlp")).Exits(0);
        Assert.Equal(File.ReadAllBytes(folder.At("m.mlp")), Train("""{"version": 1}"""));
    }

    [Fact]
    public void Cross_validation_heeds_them()
    {
        var options = folder.Write("o.json", """{"version": 1, "minCount": 10000, "contextWeight": 0, "shapeWeight": 0}""");
        Command.Run("crossval", data, "--folds", "3", "--json", folder.At("with.json"), "--options", options).Exits(0);
        Command.Run("crossval", data, "--folds", "3", "--json", folder.At("without.json")).Exits(0);
        Assert.InRange(JsonRows.Read(folder.At("with.json")).Number("accuracy"), 0, 0.5);
        Assert.InRange(JsonRows.Read(folder.At("without.json")).Number("accuracy"), 0.9, 1);
    }

    [Theory]
    [InlineData("""{"version": 1, "costs": 1}""", "costs")]
    [InlineData("""{"version": 1, "cost": "high"}""", "cost")]
    [InlineData("""{"version": 1, "topicTrees": {"leaves": 1}}""", "topicTrees.leaves")]
    [InlineData("""{"version": 9}""", "version")]
    [InlineData("""{"cost": 1}""", "version")]
    [InlineData("none", "JSON")]
    public void What_is_wrong_in_the_file_is_wrong_usage(string options, string named)
    {
        var file = folder.Write("o.json", options);
        foreach (var arguments in (string[][])[["train", data, "--out", folder.At("m.mlp")], ["crossval", data]])
        {
            var result = Command.Run([.. arguments, "--options", file]).Exits(2);
            Assert.Empty(result.OutputBytes);
            Assert.Contains(named, result.Errors, StringComparison.Ordinal);
            Assert.Contains("o.json", result.Errors, StringComparison.Ordinal);
            Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.False(File.Exists(folder.At("m.mlp")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var result = Command.Run("train", data, "--options", folder.At("none.json"), "--out", folder.At("m.mlp")).Exits(3);
        Assert.Contains("none.json", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    private byte[] Train(string options, params string[] more)
    {
        Command.Run(["train", data, "--options", folder.Write("o.json", options), "--out", folder.At("m.mlp"), .. more]).Exits(0);
        return File.ReadAllBytes(folder.At("m.mlp"));
    }
}
