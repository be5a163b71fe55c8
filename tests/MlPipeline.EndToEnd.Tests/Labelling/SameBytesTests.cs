using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>Same input, same bytes, wherever and however the command runs.</summary>
public sealed class SameBytesTests : IClassFixture<TrainedModels>, IDisposable
{
    private static readonly string[] Formats = ["jsonl", "csv", "tsv", "text", "html"];

    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string input;

    public SameBytesTests(TrainedModels models)
    {
        model = models.Paragraphs;
        input = folder.Write("in/articles.jsonl", TinyNews.Lines(TinyNews.Articles(300)));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void On_any_number_of_threads()
    {
        var expected = Label("jsonl", "--threads", "1");
        Assert.Equal(1200, expected.Rows.Length);
        foreach (var threads in (string[])["2", "4", "7"]) Assert.Equal(expected.OutputBytes, Label("jsonl", "--threads", threads).OutputBytes);
    }

    [Fact]
    public void In_a_file_and_on_standard_output()
    {
        foreach (var format in Formats)
        {
            var output = folder.At("out." + format);
            var result = Command.Run("label", input, "--model", model, "--format", format, "--out", output).Exits(0);
            Assert.Empty(result.OutputBytes);
            Assert.Equal(Label(format).OutputBytes, File.ReadAllBytes(output));
            Assert.Equal(["in/articles.jsonl", "out." + format], folder.Files);
            File.Delete(output);
        }
    }

    [Fact]
    public void From_any_folder()
    {
        folder.Write("models/vi-news.mlp", "không phải mô hình");
        var expected = Label("jsonl").OutputBytes;
        Assert.Equal(expected, new Command("label", "articles.jsonl", "--model", model) { Folder = folder.At("in") }.Run().Exits(0).OutputBytes);
        Assert.Equal(expected, new Command("label", "in/articles.jsonl", "--model", model) { Folder = folder.Root }.Run().Exits(0).OutputBytes);
    }

    [CultureFact]
    public void Under_a_culture_with_decimal_commas()
    {
        foreach (var culture in (string[])["vi_VN", "tr_TR"])
        {
            foreach (var format in Formats) Assert.Equal(Label(format).OutputBytes, LabelIn(Cultures.Of(culture), format).OutputBytes);
        }
    }

    [Fact]
    public void On_an_old_processor()
    {
        var expected = Label("jsonl").OutputBytes;
        Assert.Equal(expected, LabelIn(new() { ["DOTNET_EnableHWIntrinsic"] = "0" }, "jsonl").OutputBytes);
        Assert.Equal(expected, LabelIn(new() { ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-FMA,-AVX2,-AVX2_Usable" }, "jsonl").OutputBytes);
    }

    [Fact]
    public void Through_a_pipe()
    {
        var rows = Command.RunWithInput(File.ReadAllText(input), "label", "-", "--model", model).Exits(0);
        Assert.Equal(Label("jsonl").OutputBytes, rows.OutputBytes);
    }

    private CommandResult Label(string format, params string[] more) => Command.Run(["label", input, "--model", model, "--format", format, .. more]).Exits(0);

    private CommandResult LabelIn(Dictionary<string, string> environment, string format) =>
        new Command("label", input, "--model", model, "--format", format) { Environment = environment }.Run().Exits(0);
}
