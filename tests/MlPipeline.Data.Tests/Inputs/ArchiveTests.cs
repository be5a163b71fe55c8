using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Tests.Inputs;

public sealed class ArchiveTests : IDisposable
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("b.txt", "Đoạn một.\nĐoạn hai."), ("a/z.txt", "Trong thư mục."), ("a-b.html", "<p>Một trang.</p>"), ("rows.jsonl", "{\"id\": \"r1\", \"text\": \"Dòng một.\"}\n{\"id\": \"r2\", \"text\": \"Dòng hai.\"}\n"),
        ("note.md", "Không đọc."),
    ];

    private readonly TempFolder folder = new();
    private readonly List<string> rejections = [];
    private readonly ReadNotes notes = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("in.zip")]
    [InlineData("IN.ZIP")]
    [InlineData("in.tar.gz")]
    [InlineData("in.tgz")]
    public void Gives_what_the_folder_gives(string name)
    {
        foreach (var (path, text) in Files) folder.Write("plain/" + path, text);
        var expected = Read(folder.At("plain"));
        var read = Read(folder.Write(name, name.EndsWith("zip", StringComparison.OrdinalIgnoreCase) ? Zip(Files) : Tar(Files.OrderBy(each => each.Name, StringComparer.Ordinal))));
        Assert.Equal(expected.Select(each => (each.Article.Id, each.Article.Text)), read.Select(each => (each.Article.Id, each.Article.Text)));
        Assert.Equal(["a-b", "a/z", "b", "r1", "r2"], read.Select(each => each.Article.Id));
        Assert.Equal(1, notes.SkippedEntries);
        Assert.Empty(rejections);
    }

    [Fact]
    public void In_a_folder_an_archive_stands_for_a_folder_with_its_name()
    {
        folder.Write("in/x.txt", "Một.");
        folder.Write("in/sub/pack.zip", Zip([("y.txt", "Hai."), ("z/w.txt", "Ba.")]));
        folder.Write("in/pack.tgz", Tar([("y.txt", "Bốn.")]));
        Assert.Equal(["pack.tgz/y", "sub/pack.zip/y", "sub/pack.zip/z/w", "x"], Read(folder.At("in")).Select(each => each.Article.Id));
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("a/../../out.txt")]
    [InlineData("/etc/out.txt")]
    [InlineData("..\\out.txt")]
    [InlineData("C:\\out.txt")]
    public void An_entry_that_leads_out_is_named_and_the_others_are_read(string name)
    {
        foreach (var file in (string[])[folder.Write("a.zip", Zip([(name, "Xấu."), ("good.txt", "Tốt.")])), folder.Write("a.tgz", Tar([(name, "Xấu."), ("good.txt", "Tốt.")]))])
        {
            rejections.Clear();
            Assert.Equal(["good"], Read(file).Select(each => each.Article.Id));
            Assert.Equal($"{Path.GetFileName(file)}: the entry {name} leads out of the archive", Assert.Single(rejections));
        }

        Assert.Equal(["a.tgz", "a.zip"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Archives_in_archives_and_second_entries_of_a_name_are_named()
    {
        Assert.Equal(["a"], Read(folder.Write("o.zip", Zip([("a.txt", "Một."), ("./a.txt", "Hai."), ("inner.zip", "PK"), ("x.tar.gz", "?")]))).Select(each => each.Article.Id));
        Assert.Equal(["o.zip: the entry a.txt stands twice", "o.zip: the entry inner.zip is an archive itself and is not opened", "o.zip: the entry x.tar.gz is an archive itself and is not opened"], rejections);
    }

    [Fact]
    public void An_archive_with_nothing_to_read_is_named()
    {
        Assert.Empty(Read(folder.Write("e.zip", Zip([("a.png", "?")]))));
        Assert.Empty(Read(folder.Write("e.tgz", Tar([("a.png", "?")]))));
        Assert.All(rejections, each => Assert.EndsWith("in the archive", each, StringComparison.Ordinal));
        Assert.Equal(2, rejections.Count);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "b.txt") { LinkName = "../b.txt" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "c.txt") { DataStream = new MemoryStream("Ba."u8.ToArray()) });
        }

        Assert.Equal(["c"], Read(folder.Write("l.tgz", packed.ToArray())).Select(each => each.Article.Id));
        Assert.Equal(2, notes.SkippedEntries);
    }

    [Theory]
    [InlineData("bomb.zip")]
    [InlineData("bomb.tgz")]
    [InlineData("bomb.jsonl.gz")]
    public void What_bursts_is_given_up(string name)
    {
        // 300 MB of line breaks in 300 kB.
        using var endless = new RepeatedBytes((byte)'\n', 300 << 20);
        using var packed = new MemoryStream();
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = zip.CreateEntry("a.jsonl").Open();
            endless.CopyTo(entry);
        }
        else
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            if (name.EndsWith(".tgz", StringComparison.Ordinal))
            {
                using var tar = new TarWriter(gzip, leaveOpen: true);
                using var spool = File.Create(folder.At("spool"));
                endless.CopyTo(spool);
                spool.Position = 0;
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.jsonl") { DataStream = spool });
            }
            else
            {
                endless.CopyTo(gzip);
            }
        }

        Assert.Empty(Read(folder.Write(name, packed.ToArray())));
        Assert.Contains("it unpacks to more than 200 times its size and is not read further", rejections[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('g')]
    [InlineData('L')]
    [InlineData('K')]
    public void A_header_that_claims_a_gigabyte_takes_none(char type)
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes("a").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("07346545000\0").CopyTo(header, 124);
        header[156] = (byte)type;
        Encoding.ASCII.GetBytes("ustar\0" + "00        ").CopyTo(header, 257);
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(each => each), 8).PadLeft(6, '0') + "\0").CopyTo(header, 148);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Read(folder.Write("h.tgz", Gzip([.. header, .. new byte[4096]]))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        Assert.Equal("h.tgz: the archive is damaged or cut short", Assert.Single(rejections));
    }

    [Fact]
    public void A_changed_byte_of_an_entry_is_noticed()
    {
        var zip = Zip([("a.txt", "Một bài viết đủ dài để nén.")], CompressionLevel.NoCompression);
        zip[zip.AsSpan().IndexOf("nén"u8)] = (byte)'m';
        Assert.Empty(Read(folder.Write("c.zip", zip)));
        Assert.Equal("c.zip/a.txt: the compressed data is damaged or cut short", Assert.Single(rejections));
    }

    [Fact]
    public void Any_damage_gives_articles_or_rejections_but_never_an_exception()
    {
        byte[][] whole = [Zip(Files), Tar(Files)];
        byte[] raw = Unzip(whole[1]);
        var damage = from kind in Gen.Choose(0, 2) from places in Gen.Choose(0, 4000).Zip(Gen.Choose(0, 255), (place, value) => (place, value)).ListOf() from cut in Gen.Choose(0, 6000) select (kind, places, cut);
        Prop.ForAll(damage.ToArbitrary(), each =>
        {
            var bytes = (byte[])(each.kind == 2 ? raw : whole[each.kind]).Clone();
            foreach (var (place, value) in each.places) bytes[place % bytes.Length] = (byte)value;
            bytes = bytes[..Math.Min(bytes.Length, each.cut)];
            rejections.Clear();
            var articles = Read(folder.Write(each.kind == 0 ? "d.zip" : "d.tgz", each.kind == 2 ? Gzip(bytes) : bytes));
            Assert.True(articles.Count + rejections.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static byte[] Zip(IEnumerable<(string Name, string Text)> files, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar(IEnumerable<(string Name, string Text)> files)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (name, text) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Unzip(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    private List<InputArticle> Read(string path) =>
        [.. ArticleReader.Read(InputExpander.Expand([path], InputEndings.Articles).Files, ReadLimits.Default, each => rejections.Add(each.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal)), notes: notes)];
}
