using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary><c>train --vectors</c>.</summary>
public sealed class TermVectorsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string data;
    private readonly string vectors;

    public TermVectorsTests()
    {
        data = folder.Write("data.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(40)));
        vectors = folder.At("some.vec");
        Command.Run("vectors", folder.Write("archive.jsonl", TinyNews.Lines(TinyNews.Articles(120))), "--dimensions", "6", "--out", vectors).Exits(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_model_holds_the_vectors_that_it_was_trained_with()
    {
        var (with, without) = (Train(data, "--vectors", vectors), Train(data));
        var file = File.ReadAllBytes(vectors);
        Assert.True(with.AsSpan().IndexOf(file) > 0);
        Assert.True(without.AsSpan().IndexOf("MLPVECTR"u8) < 0);

        // The file itself is needed no more.
        folder.Write("m.mlp", with);
        File.Delete(vectors);
        var rows = Command.RunWithInput(TinyNews.Lines(TinyNews.Articles(10)), "label", "-", "--model", folder.At("m.mlp")).Exits(0).Rows;
        Assert.All(rows, row => Assert.Equal(TinyNews.TopicOf(int.Parse(row.Text("article")[1..], null), row.Int("n")), row.Text("label")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Same_bytes_on_any_number_of_threads_and_any_processor(bool alone)
    {
        // There are trees in the model of whole texts, too.
        var input = alone ? folder.Write("rows.jsonl", TinyNews.Lines(TinyNews.PaperRows(480))) : data;
        string[] options = ["--vectors", vectors, "--options", folder.Write("options.json", """{"version": 1, "textStage": "typing"}""")];
        var expected = Train([input, .. options, "--threads", "1"]);
        Assert.Equal(expected, Train([input, .. options, "--threads", "3"]));
        foreach (var environment in (Dictionary<string, string>[])[new() { ["DOTNET_EnableHWIntrinsic"] = "0" }, new() { ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-FMA,-AVX2,-AVX2_Usable" }])
        {
            new Command(["train", input, .. options, "--out", folder.At("m.mlp")]) { Environment = environment }.Run().Exits(0);
            Assert.Equal(expected, File.ReadAllBytes(folder.At("m.mlp")));
        }

        Assert.Equal(alone ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] : [1, 2, 3, 4, 5, 6, 7, 9, 10, 11], SectionsOf(expected));
    }

    [Fact]
    public void Cross_validation_takes_them_too()
    {
        Command.Run("crossval", data, "--vectors", vectors, "--folds", "3", "--json", folder.At("f.json")).Exits(0);
        Assert.InRange(JsonRows.Read(folder.At("f.json")).Number("accuracy"), 0.8, 1);
        Assert.Contains("some.txt", Command.Run("crossval", data, "--vectors", folder.Write("some.txt", "no vectors")).Exits(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_names_what_the_vectors_say()
    {
        folder.Write("m.mlp", Train(data, "--vectors", vectors));
        var output = Command.RunWithInput(TinyNews.Sentence("energy", 1) + "\n" + TinyNews.Sentence("energy", 2), "explain", "-", "--model", folder.At("m.mlp")).Exits(0).Output;
        Assert.Contains("text: terms of like meaning", output, StringComparison.Ordinal);
        Assert.Contains("context: terms of like meaning", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_of_vectors_is_refused_in_one_sentence()
    {
        var sound = File.ReadAllBytes(vectors);
        Refuses("not a file of vectors", Encoding.UTF8.GetBytes("MLPMODEL or something else"));
        Refuses("not a file of vectors", []);
        Refuses("damaged", sound[..^1]);
        Refuses("damaged", [.. sound[..50], (byte)~sound[50], .. sound[51..]]);
        Refuses("version 9", [.. sound[..8], 9, .. sound[9..]]);
        Refuses("text rules", WithTextRules(sound, 9));
        Refuses("cannot be read", null);
        Assert.Contains("cannot be read", Refused(folder.Root), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_no_file_of_vectors_and_the_other_way_round()
    {
        folder.Write("whole.mlp", Train(data));
        Assert.Contains("not a file of vectors", Refused(folder.At("whole.mlp")), StringComparison.Ordinal);
        Assert.Contains("not a model file", Command.RunWithInput("Một.", "label", "-", "--model", vectors).Exits(3).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train data.jsonl --out x.mlp --vectors")]
    [InlineData("train data.jsonl --out x.mlp --vectors --threads 1")]
    [InlineData("train data.jsonl --out x.mlp --vectors a --vectors b")]
    [InlineData("crossval data.jsonl --vectors")]
    public void Wrong_usage_is_refused(string arguments)
    {
        Assert.Empty(new Command(arguments.Split(' ')) { Folder = folder.Root }.Run().Exits(2).OutputBytes);
        Assert.False(File.Exists(folder.At("x.mlp")));
    }

    private void Refuses(string reason, byte[]? content)
    {
        var file = content is null ? folder.At("gone.vec") : folder.Write("bad.vec", content);
        var errors = Refused(file);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    private string Refused(string file)
    {
        var result = Command.Run("train", data, "--vectors", file, "--out", folder.At("x.mlp")).Exits(3);
        Assert.Empty(result.OutputBytes);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("x.mlp")));
        return result.Errors;
    }

    private static byte[] WithTextRules(byte[] file, byte rules)
    {
        byte[] changed = [.. file];
        changed[12] = rules;

        // The checksum of docs/formats.md.
        var content = changed.AsSpan(0, changed.Length - 8);
        var h = 0x9E3779B97F4A7C15 ^ (ulong)content.Length;
        for (var i = 0; i < content.Length; i += 8)
        {
            var eight = new byte[8];
            content[i..Math.Min(i + 8, content.Length)].CopyTo(eight);
            h = (h ^ BitConverter.ToUInt64(eight)) * 0x9E3779B97F4A7C15;
            h ^= h >> 29;
        }

        BitConverter.TryWriteBytes(changed.AsSpan(changed.Length - 8), h);
        return changed;
    }

    private static IEnumerable<int> SectionsOf(byte[] model) => Enumerable.Range(0, BitConverter.ToInt32(model, 12)).Select(i => BitConverter.ToInt32(model, 16 + (24 * i)));

    private byte[] Train(params string[] arguments)
    {
        Command.Run(["train", .. arguments, "--out", folder.At("t.mlp")]).Exits(0);
        return File.ReadAllBytes(folder.At("t.mlp"));
    }
}
