using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using MlPipeline.Numerics;
using MlPipeline.Text.Tests.Encodings;

namespace MlPipeline.Inference.Tests.Runs;

/// <summary>Inputs of every kind, whole, damaged, and made of chance.</summary>
internal sealed class InputMutations(ulong seed)
{
    private const string News = "Giá dầu thô hôm nay tăng, theo giàn khoan.\nĐội tuyển bóng đá thắng trận đấu ở sân cỏ.\n\nHuấn luyện viên nói với những người hâm mộ.\n";
    private const string Page = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Tựa</title></head><body><p>Giá dầu thô.</p><table><td>Một<ul><li>Hai</ul></table><script>x</script></body></html>";
    private const string Lines = "{\"id\": \"a\", \"text\": \"Giá dầu.\\nTrận đấu.\", \"source\": \"báo\", \"x\": {\"y\": [1.5, \"\\u00e9\"]}}\n{\"article\": \"b\", \"n\": 0, \"text\": \"Một.\"}\n{\"article\": \"b\", \"n\": 1, \"text\": \"Hai.\"}\n{\"html\": \"<p>Ba\"}\n";
    private const string Table = "article,n,text,label\na,0,\"Giá \"\"dầu\"\", tăng.\",energy\na,1,Trận đấu.,sport\n";

    private static readonly string[] Endings = [".txt", ".html", ".jsonl", ".csv", ".tsv", ".txt.gz", ".jsonl.gz", ".zip", ".tar.gz"];

    private static readonly (string Ending, byte[] Bytes)[] Whole =
    [
        (".txt", Encoding.UTF8.GetBytes(News)), (".txt", Encoding.Unicode.GetBytes(News)), (".txt", Encoding.BigEndianUnicode.GetBytes("\uFEFF" + News)),
        (".txt", LegacyBytes.Tcvn3(News)), (".txt", LegacyBytes.Vni(News)), (".txt", LegacyBytes.Windows1258(News)),
        (".html", Encoding.UTF8.GetBytes(Page)), (".html", LegacyBytes.Vni(Page + News)), (".jsonl", Encoding.UTF8.GetBytes(Lines)),
        (".csv", Encoding.UTF8.GetBytes(Table)), (".tsv", Encoding.UTF8.GetBytes(Table.Replace(',', '\t'))),
        (".txt.gz", Gzip(Encoding.UTF8.GetBytes(News))), (".jsonl.gz", Gzip(Encoding.UTF8.GetBytes(Lines))), (".zip", Zip()), (".tar.gz", Gzip(Tar())),
    ];

    private readonly SplitMix random = new(seed);

    /// <summary>The next input: its ending and its bytes.</summary>
    public (string Ending, byte[] Bytes) Next()
    {
        if (random.Next(6) == 0) return (Endings[random.Next(Endings.Length)], Chance(random.Next(2000)));
        var (ending, whole) = Whole[random.Next(Whole.Length)];
        var bytes = whole.ToList();
        for (var changes = random.Next(8); changes > 0; changes--) Change(bytes);

        // Damage inside what is packed, too.
        byte[] changed = [.. bytes];
        if (ending is ".txt" or ".jsonl" && random.Next(5) == 0) return (ending + ".gz", Gzip(changed));
        return (random.Next(20) == 0 ? Endings[random.Next(Endings.Length)] : ending, changed);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in ((string, string)[])[("a.txt", News), ("b/c.jsonl", Lines), ("../d.txt", News)])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    private static byte[] Tar()
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, new string('a', 150) + ".txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(News)) });
            tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, new string('b', 150) + ".html") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Page)) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "c.txt") { LinkName = "/etc/hosts" });
        }

        return packed.ToArray();
    }

    private byte[] Chance(int length) => [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))];

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(60), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0: if (at < bytes.Count) bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes.InsertRange(at, Chance(random.Next(20))); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.InsertRange(at, Whole[random.Next(Whole.Length)].Bytes.Take(random.Next(400))); break;
        }
    }
}
