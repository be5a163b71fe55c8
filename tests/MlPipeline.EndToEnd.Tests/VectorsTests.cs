using System.Buffers.Binary;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary><c>vectors</c>: texts without labels in, a file of vectors out.</summary>
public sealed class VectorsTests : IDisposable
{
    private const int HeaderBytes = 32;

    private readonly TempFolder folder = new();
    private readonly string archive;

    public VectorsTests() => archive = folder.Write("archive.jsonl", TinyNews.Lines(TinyNews.Articles(120)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_the_file_that_the_format_describes()
    {
        var bytes = Learn([archive, "--dimensions", "5", "--terms", "30"]);
        Assert.Equal("MLPVECTR"u8.ToArray(), bytes[..8]);
        int[] header = [.. Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8 + (4 * i))))];
        Assert.Equal([1, 1, 30, 5], header);
        Assert.Equal(HeaderBytes + (30 * (8 + 1 + 5)) + 8, bytes.Length);
        var hashes = Enumerable.Range(0, 30).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(HeaderBytes + (8 * i)))).ToArray();
        Assert.Equal(hashes.Distinct().Order(), hashes);
        Assert.Contains((byte)127, bytes[(HeaderBytes + (30 * 9))..^8].Select(each => (byte)Math.Abs((int)(sbyte)each)));
        Assert.Equal(["archive.jsonl", "out.vec"], folder.Files);
    }

    [Fact]
    public void Says_on_standard_error_what_it_has_read()
    {
        var result = Command.Run("vectors", archive, "--out", folder.At("out.vec")).Exits(0);
        Assert.Empty(result.OutputBytes);
        Assert.Contains("480 paragraphs of 120 articles", result.Errors, StringComparison.Ordinal);
        Assert.Contains("64 dimensions", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_bytes_on_any_number_of_threads_and_any_processor()
    {
        var expected = Learn([archive, "--threads", "1"]);
        Assert.Equal(expected, Learn([archive, "--threads", "2"]));
        Assert.Equal(expected, Learn([archive, "--threads", "5"]));
        Assert.Equal(expected, Learn([archive], new() { ["DOTNET_EnableHWIntrinsic"] = "0" }));
        Assert.Equal(expected, Learn([archive], new() { ["DOTNET_EnableAVX2"] = "0" }));
        Assert.Equal(expected, Learn([archive], new() { ["GLIBC_TUNABLES"] = "glibc.cpu.hwcaps=-FMA,-AVX2,-AVX2_Usable" }));
    }

    [CultureFact]
    public void Same_bytes_under_any_culture() => Assert.Equal(Learn([archive]), Learn([archive], Cultures.Of("tr_TR")));

    [Fact]
    public void Same_bytes_from_packed_files_folders_and_plain_text_and_whatever_the_labels()
    {
        var expected = Learn([archive]);
        Assert.Equal(expected, Learn([folder.WriteGzip("packed/a.jsonl.gz", File.ReadAllText(archive))]));
        var rows = JsonRows.Parse(File.ReadAllText(archive));
        for (var i = 0; i < rows.Length; i++) folder.Write($"plain/{i:000}.txt", rows[i].Text("text"));
        Assert.Equal(expected, Learn([folder.At("plain")]));
        Assert.Equal(expected, Learn([folder.Write("labelled.jsonl", TinyNews.Lines(rows.Select((row, i) => TinyNews.Json(new { text = row.Text("text"), label = $"l{i % 3}" }))))]));
    }

    [Theory]
    [InlineData("archive.jsonl")]
    [InlineData("- --out out.vec")]
    [InlineData("archive.jsonl - --out out.vec")]
    [InlineData("archive.jsonl --out out.vec --dimensions 0")]
    [InlineData("archive.jsonl --out out.vec --dimensions 257")]
    [InlineData("archive.jsonl --out out.vec --terms 1")]
    [InlineData("archive.jsonl --out out.vec --terms many")]
    [InlineData("archive.jsonl --out out.vec --threads 0")]
    [InlineData("--out out.vec")]
    public void Wrong_usage_is_refused(string arguments)
    {
        var result = new Command(["vectors", .. arguments.Split(' ')]) { Folder = folder.Root }.Run().Exits(2);
        Assert.Empty(result.OutputBytes);
        Assert.Equal(["archive.jsonl"], folder.Files);
    }

    [Fact]
    public void Standard_input_is_refused_with_the_reason() =>
        Assert.Contains("reads its texts twice", Command.RunWithInput("{}", "vectors", "-", "--out", folder.At("out.vec")).Exits(2).Errors, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_named_once_and_the_rest_is_learned_from()
    {
        var result = Command.Run("vectors", folder.Write("bad.jsonl", "{\"text\": 7}\n"), archive, "--out", folder.At("out.vec")).Exits(1);
        Assert.Equal(2, result.Errors.Split("bad.jsonl:1: ").Length);
        Assert.Equal(Learn([archive]), File.ReadAllBytes(folder.At("out.vec")));
    }

    [Theory]
    [InlineData("gone.jsonl")]
    [InlineData("short.txt")]
    public void Too_little_text_is_nothing_to_learn_from(string text)
    {
        folder.Write("short.txt", "Một đoạn văn.");
        folder.Write("out.vec", "từ lần trước");
        var result = new Command("vectors", text, "--out", "out.vec") { Folder = folder.Root }.Run().Exits(3);
        Assert.Contains("too little text", result.Errors, StringComparison.Ordinal);
        Assert.Equal("từ lần trước", File.ReadAllText(folder.At("out.vec")));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_said() => Command.Run("vectors", archive, "--out", folder.At("no/such/folder/out.vec")).Exits(3);

    private byte[] Learn(string[] arguments, Dictionary<string, string>? environment = null)
    {
        var output = folder.At("out.vec");
        new Command(["vectors", .. arguments, "--out", output]) { Environment = environment ?? [] }.Run().Exits(0);
        return File.ReadAllBytes(output);
    }
}
