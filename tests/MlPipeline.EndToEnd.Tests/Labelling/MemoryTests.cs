using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>The memory of sources, with the model that ships.</summary>
public sealed class MemoryTests : IDisposable
{
    private const string Box = "Giàn khoan ngoài khơi và câu chuyện của những người thợ";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_paragraph_of_several_articles_looks_more_like_boilerplate_and_a_run_that_is_repeated_gives_the_same_bytes()
    {
        Write("one", 0, 6);
        Write("two", 6, 6);
        var first = Label("one", exit: 0);
        var second = Label("two", exit: 0);
        Assert.Contains("memory: 6 articles added to 6", second.Errors, StringComparison.Ordinal);
        var fresh = Command.Run("label", folder.At("two.jsonl")).Exits(0).Rows;
        var rows = JsonRows.Parse(File.ReadAllText(folder.At("two.out")));
        Assert.All(rows.Zip(fresh), each =>
        {
            var (with, without) = (Boilerplate(each.First), Boilerplate(each.Second));
            if (each.First.Text("text") == Box) Assert.True(with > without);
            else Assert.Equal(without, with);
        });
        var expected = (File.ReadAllBytes(folder.At("one.out")), File.ReadAllBytes(folder.At("two.out")), File.ReadAllBytes(folder.At("memory")));
        Assert.Contains("memory: 0 articles added to 12", Label("two", exit: 0).Errors, StringComparison.Ordinal);
        Label("one", exit: 0);
        Assert.Equal(expected.Item1, File.ReadAllBytes(folder.At("one.out")));
        Assert.Equal(expected.Item2, File.ReadAllBytes(folder.At("two.out")));
        Assert.Equal(expected.Item3, File.ReadAllBytes(folder.At("memory")));
        Assert.Contains("memory: 6 articles added to 0", first.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_memory_is_named_and_stays()
    {
        Write("one", 0, 2);
        folder.Write("memory", "không phải");
        Assert.Contains("memory: not a memory of sources", Label("one", exit: 3).Errors, StringComparison.Ordinal);
        Assert.Equal("không phải", File.ReadAllText(folder.At("memory")));
        Assert.Equal(["memory", "one.jsonl"], folder.Files);
    }

    [Fact]
    public void Needs_an_output_file() => Command.Run("label", "x.txt", "--memory", folder.At("m")).Exits(2);

    private static double Boilerplate(System.Text.Json.JsonElement row) => row.GetProperty("scores").Number("boilerplate");

    private void Write(string name, int first, int count) => folder.Write(name + ".jsonl", TinyNews.Lines(Enumerable.Range(first, count).Select(i =>
        TinyNews.Json(new { id = $"b{i}", source = "Báo Sóng", text = $"{TinyNews.Sentence("sport", i)}\n{Box}\n{TinyNews.Sentence("health", i)}" }))));

    private CommandResult Label(string name, int exit) => Command.Run("label", folder.At(name + ".jsonl"), "--memory", folder.At("memory"), "--out", folder.At(name + ".out")).Exits(exit);
}
