using MlPipeline.Data.Labelled;
using MlPipeline.Text;

namespace MlPipeline.Data.Tests.Labelled;

public sealed class SplitFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private SplitFile Read(string json) => SplitFile.Read(folder.Write("splits.json", json));

    [Fact]
    public void Writes_one_name_a_line_in_ordinal_order()
    {
        using var stream = new MemoryStream();
        new SplitFile([new("b", SplitPart.Train), new("bài \"một\"", SplitPart.Test), new("B", SplitPart.Train), new("a", SplitPart.Train)]).Write(stream);
        Assert.Equal(
            "{\n  \"version\": 1,\n  \"train\": [\n    \"B\",\n    \"a\",\n    \"b\"\n  ],\n  \"validation\": [],\n  \"test\": [\n    \"bài \\\"một\\\"\"\n  ]\n}\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Reads_what_it_wrote()
    {
        var split = new SplitFile([new("a", SplitPart.Train), new("b", SplitPart.Validation), new("c/đ", SplitPart.Test)]);
        using (var stream = File.Create(folder.At("splits.json"))) split.Write(stream);
        Assert.Equal(split.Articles, SplitFile.Read(folder.At("splits.json")).Articles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version": 2, "train": [], "validation": [], "test": []}""")]
    [InlineData("""{"version": 1, "train": [], "validation": []}""")]
    [InlineData("""{"version": 1, "train": {}, "validation": [], "test": []}""")]
    [InlineData("""{"version": 1, "train": [1], "validation": [], "test": []}""")]
    [InlineData("""{"version": 1, "train": [null], "validation": [], "test": []}""")]
    [InlineData("""{"version": 1, "train": ["\ud800"], "validation": [], "test": []}""")]
    [InlineData("""{"version": 1, "train": ["a"], "validation": [], "test": ["a"]}""")]
    [InlineData("""{"version": 1, "train": ["a"], "train": [], "validation": [], "test": []}""")]
    public void Refuses_what_is_no_split_file(string json) => Assert.Contains("splits.json: not a split file: ", Assert.Throws<InvalidDataException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lets_only_the_articles_of_the_part_pass_and_counts_the_unknown()
    {
        var filter = new SplitFilter(Read("""{"version": 1, "train": ["a", "b"], "validation": ["c"], "test": []}"""), SplitPart.Train);
        var passed = new[] { "a", "c", "d", "b", "e" }.Where(id => filter.Passes(Article(id)));
        Assert.Equal(["a", "b"], passed);
        Assert.Equal(2, filter.UnknownCount);
    }

    private static LabelledArticle Article(string id) => new(new Article { Id = id, Text = "x", Paragraphs = [new TextRange(0, 1)] }, [null], "a.jsonl", [1], Standalone: false);
}
