using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.BadInput;

public sealed class ContradictionTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_label_that_the_topics_lack_is_named()
    {
        folder.Write("seeds/topics.json", SeedTopics.Json);
        var data = folder.Write("d.jsonl", TinyNews.Lines([.. TinyNews.ParagraphRows(8), TinyNews.Json(new { article = "x", n = 0, text = "Giá vàng tăng.", label = "gold" })]));
        var result = Command.Run("train", data, "--seeds", folder.At("seeds"), "--out", folder.At("m.mlp")).Exits(1);
        Assert.Contains($"{data}:33: label 'gold' is not in the topics", result.Errors, StringComparison.Ordinal);
        var row = Command.RunWithInput("Giá vàng tăng.", "label", "-", "--model", folder.At("m.mlp")).Exits(0).Rows.Single();
        Assert.Equal(TinyNews.Topics, row.GetProperty("scores").Names());
    }

    [Fact]
    public void With_no_label_among_the_topics_there_is_no_model()
    {
        folder.Write("seeds/topics.json", SeedTopics.Json);
        var data = folder.Write("d.jsonl", TinyNews.Json(new { article = "x", n = 0, text = "Giá vàng tăng.", label = "gold" }) + "\n");
        Command.Run("train", data, "--seeds", folder.At("seeds"), "--out", folder.At("m.mlp")).Exits(3);
        Assert.False(File.Exists(folder.At("m.mlp")));
    }

    [Fact]
    public void A_second_row_for_one_paragraph_is_named_with_the_first()
    {
        var data = folder.Write("d.jsonl", TinyNews.Lines([.. TinyNews.ParagraphRows(8), TinyNews.Json(new { article = "a00", n = 1, text = "Khác hẳn.", label = "sport" })]));
        var result = Command.Run("train", data, "--out", folder.At("m.mlp")).Exits(1);
        Assert.Contains($"{data}:33: two rows for paragraph 1 of article a00 (first at {data}:2)", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"version\": 1, \"topics\": [")]
    [InlineData("{\"version\": 2, \"topics\": []}")]
    [InlineData("{\"version\": 1}")]
    [InlineData("[]")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"x\", \"terms\": [7]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": []}, {\"id\": \"a\", \"areas\": []}]}")]
    [InlineData("")]
    public void A_seed_file_that_cannot_be_used_is_named(string seeds)
    {
        folder.Write("seeds/topics.json", seeds);
        var result = Command.Run("train", "--seeds", folder.At("seeds"), "--out", folder.At("m.mlp")).Exits(3);
        Assert.Contains("topics.json", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("m.mlp")));
    }

    [Fact]
    public void A_folder_without_a_seed_file_is_named() =>
        Assert.Contains("topics.json", Command.Run("train", "--seeds", folder.Root, "--out", folder.At("m.mlp")).Exits(3).Errors, StringComparison.Ordinal);
}
