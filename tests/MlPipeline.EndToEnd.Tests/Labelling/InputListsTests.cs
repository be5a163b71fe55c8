using System.IO.Compression;
using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>Lists of paths, and archives.</summary>
public sealed class InputListsTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;

    public InputListsTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_list_of_paths_is_labelled_in_its_order()
    {
        foreach (var name in (string[])["a", "b", "sub/c", "d é"]) folder.Write($"in/{name}.txt", "Giàn khoan.");
        var list = folder.Write("list.txt", $"\uFEFF{folder.At("in/d é.txt")}\r\n\n{folder.At("in/sub")}\n{folder.At("gone.txt")}\n{folder.At("in/[ab].txt")}\n{folder.At("in/a.*")}\n");
        var result = Command.Run("label", folder.At("in/b.txt"), "--from", list, "--model", model).Exits(1);
        Assert.Equal(["b", "d é", "c", "a"], result.Rows.Select(row => row.Text("article")));
        Assert.Contains("gone.txt: there is no such file or folder", result.Errors, StringComparison.Ordinal);
        var piped = Command.RunWithInput(File.ReadAllText(list), "label", folder.At("in/b.txt"), "--from", "-", "--model", model).Exits(1);
        Assert.Equal(result.Output, piped.Output);
    }

    [Fact]
    public void A_list_that_cannot_be_used_is_named()
    {
        Assert.Contains("none.txt", Command.Run("label", "--from", folder.At("none.txt"), "--model", model).Exits(3).Errors, StringComparison.Ordinal);
        Assert.Contains("list.txt:1: not text", Command.Run("label", "--from", folder.Write("list.txt", [0xFF, 0x41, 0x0A]), "--model", model).Exits(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_gives_what_its_folder_gives()
    {
        folder.Write("in/a.txt", TinyNews.Sentence("sport", 1));
        folder.Write("in/b/c.jsonl", TinyNews.Lines(TinyNews.Articles(20)));
        folder.Write("in/b/note.md", "Không đọc.");
        ZipFile.CreateFromDirectory(folder.At("in"), folder.At("in.zip"));
        System.Formats.Tar.TarFile.CreateFromDirectory(folder.At("in"), folder.At("in.tar"), includeBaseDirectory: false);
        folder.WriteGzipBytes("in.tar.gz", File.ReadAllBytes(folder.At("in.tar")));
        var before = folder.Files;
        var expected = Command.Run("label", folder.At("in"), "--model", model).Exits(0);
        var zip = Command.Run("label", folder.At("in.zip"), "--model", model).Exits(0);
        var tar = Command.Run("label", folder.At("in.tar.gz"), "--model", model).Exits(0);
        Assert.Equal(expected.Output, zip.Output);
        Assert.Equal(expected.Output.Split('\n').Order(StringComparer.Ordinal), tar.Output.Split('\n').Order(StringComparer.Ordinal));
        Assert.Contains("1 entries of other kinds in archives skipped", zip.Errors, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void A_zip_with_names_that_lead_out_writes_nothing_anywhere()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["../out.txt", "good.txt"])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("Giàn khoan."));
            }
        }

        folder.Write("sub/evil.zip", packed.ToArray());
        var result = new Command("label", "evil.zip", "--model", model, "--out", "out.jsonl") { Folder = folder.At("sub") }.Run().Exits(1);
        Assert.Contains("rejected: evil.zip: the entry ../out.txt leads out of the archive", result.Errors, StringComparison.Ordinal);
        Assert.Equal("good", Assert.Single(JsonRows.Parse(File.ReadAllText(folder.At("sub/out.jsonl")))).Text("article"));
        Assert.Equal(["sub/evil.zip", "sub/out.jsonl", "sub/out.jsonl.rejected.jsonl"], folder.Files);
    }

    [LinuxFact]
    public void A_gzip_bomb_is_one_sentence_in_little_time_and_memory()
    {
        var bomb = folder.WriteGzipBytes("bomb.txt.gz", new byte[1 << 20]);
        var many = folder.WriteGzipBytes("bomb.jsonl.gz", [.. Enumerable.Repeat((byte)'\n', 200 << 20)]);
        var result = Command.Run("label", bomb, many, "--model", model, "--out", folder.At("out.jsonl")).Exits(3);
        Assert.Contains("bomb.txt.gz: not text", result.Errors, StringComparison.Ordinal);
        Assert.Contains("it unpacks to more than 200 times its size and is not read further", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["bomb.jsonl.gz", "bomb.txt.gz"], folder.Files);
    }

    [LinuxFact]
    public void An_article_of_millions_of_lines_is_refused_in_little_memory()
    {
        var file = folder.Write("lines.txt", [.. Enumerable.Repeat("a\n"u8.ToArray(), 5_000_000).SelectMany(each => each)]);
        using var running = new Command("label", file, "-", "--model", model).Start();

        // More than a pipe holds: once all of it is written, the file before it is done.
        for (var i = 0; i < 10; i++) Assert.True(running.Write(Encoding.UTF8.GetBytes(new string('\n', 1 << 16))));
        var peak = running.PeakMemory;
        running.Feed(Encoding.UTF8.GetBytes(TinyNews.Sentence("sport", 1)));
        var result = running.Finish().Exits(1);
        Assert.Contains("lines.txt: the article has more than 20000 paragraphs", result.Errors, StringComparison.Ordinal);
        Assert.InRange(peak, 1, 700L << 20);
    }
}
