using System.Globalization;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary><c>label --shard I/N</c>: arrays of jobs over one input.</summary>
public sealed class ShardTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void All_parts_together_are_the_whole_each_article_once(int count)
    {
        using var folder = new TempFolder();
        var input = folder.Write("a.jsonl", TinyNews.Lines(TinyNews.Articles(40)));
        var whole = Command.Run("label", input, "--model", models.Paragraphs).Exits(0).Lines;
        var parts = Enumerable.Range(1, count).Select(number => Command.Run("label", input, "--model", models.Paragraphs, "--shard", string.Create(CultureInfo.InvariantCulture, $"{number}/{count}")).Exits(0).Lines).ToArray();
        Assert.Equal(whole.Order(StringComparer.Ordinal), parts.SelectMany(part => part).Order(StringComparer.Ordinal));
        Assert.All(parts, part => Assert.Equal(whole.Where(part.Contains), part));
    }

    [Fact]
    public void The_rows_of_an_article_are_in_one_part_even_when_they_stand_apart()
    {
        var lines = TinyNews.Lines(Enumerable.Range(0, 4).SelectMany(n => Enumerable.Range(0, 12).Select(article => TinyNews.Json(new { article = $"a{article}", n, text = TinyNews.Sentence("energy", article + n) }))));
        var parts = Enumerable.Range(1, 3).Select(number => Command.RunWithInput(lines, "label", "-", "--model", models.Paragraphs, "--shard", $"{number}/3").Exits(0).Rows.Select(row => row.Text("article")).ToHashSet()).ToArray();
        Assert.Equal(12, parts.Sum(part => part.Count));
    }

    [Fact]
    public void A_part_without_an_article_is_an_empty_file_and_no_failure()
    {
        using var folder = new TempFolder();
        var input = folder.Write("a.jsonl", TinyNews.Lines(TinyNews.Articles(1)));
        string[] Files(string format) => [.. Enumerable.Range(1, 4).Select(number =>
        {
            var output = folder.At($"{number}.{format}");
            Command.Run("label", input, "--model", models.Paragraphs, "--shard", $"{number}/4", "--format", format, "--out", output).Exits(0);
            return File.ReadAllText(output);
        })];
        Assert.Equal(3, Files("jsonl").Count(text => text.Length == 0));
        Assert.Equal(3, Files("csv").Count(text => text.Split('\n').Length == 2));
        Command.Run("label", folder.Write("none.jsonl", ""), "--model", models.Paragraphs, "--shard", "1/4").Exits(3);
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("3")]
    [InlineData("a/b")]
    public void What_is_no_part_is_wrong_usage(string part) => Assert.Empty(Command.Run("label", "a.jsonl", "--shard", part).Exits(2).Output);
}
