using System.Security.Cryptography;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary>Same data and seed, same model file to the last bit.</summary>
public sealed class SameModelTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string seeds;

    public SameModelTests()
    {
        data = folder.Write("data.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(40)));
        seeds = Path.GetDirectoryName(folder.Write("seeds/" + SeedTopics.FileName, SeedTopics.Json))!;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void On_any_number_of_threads()
    {
        var expected = Train([], "--threads", "1");
        Assert.Equal(expected, Train([], "--threads", "2"));
        Assert.Equal(expected, Train([], "--threads", "5"));
        Assert.Equal(expected, Train([]));
    }

    [Fact]
    public void On_any_processor()
    {
        var expected = Train([]);
        Assert.Equal(expected, Train(new() { ["DOTNET_EnableHWIntrinsic"] = "0" }));
        Assert.Equal(expected, Train(new() { ["DOTNET_EnableAVX2"] = "0" }));
        Assert.Equal(expected, Train(new() { ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-FMA,-AVX2,-AVX2_Usable" }));
    }

    [CultureFact]
    public void Under_any_culture()
    {
        var expected = Train([]);
        Assert.Equal(expected, Train(Cultures.Of("de_DE")));
        Assert.Equal(expected, Train(Cultures.Of("tr_TR")));
    }

    [Fact]
    public void From_any_folder()
    {
        var expected = Train([]);
        new Command("train", "data.jsonl", "--seeds", "seeds", "--out", "here.mlp") { Folder = folder.Root }.Run().Exits(0);
        Assert.Equal(expected, HashOf(folder.At("here.mlp")));
    }

    [Fact]
    public void Another_seed_gives_another_order_and_a_model_that_works_as_well()
    {
        var input = TinyNews.Lines(TinyNews.Articles(20));
        var expected = Train([], "--seed", "1");
        Assert.Equal(expected, Train([]));
        foreach (var seed in (string[])["0", "2", "18446744073709551615"])
        {
            Assert.NotEqual(expected, Train([], "--seed", seed));
            var rows = Command.RunWithInput(input, "label", "-", "--model", folder.At("m.mlp")).Exits(0).Rows;
            Assert.All(rows, row => Assert.Equal(TinyNews.TopicOf(int.Parse(row.Text("article")[1..], null), row.Int("n")), row.Text("label")));
        }
    }

    private string Train(Dictionary<string, string> environment, params string[] more)
    {
        var model = folder.At("m.mlp");
        new Command(["train", data, "--seeds", seeds, "--out", model, .. more]) { Environment = environment }.Run().Exits(0);
        return HashOf(model);
    }

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
