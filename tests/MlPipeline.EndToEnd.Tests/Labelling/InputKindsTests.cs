using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

public sealed class InputKindsTests : IClassFixture<TrainedModels>, IDisposable
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Tựa bài</title><script>var a = '<p>không</p>';</script></head><body><p>Giàn khoan và khí đốt.</p><p>Bác sĩ ở bệnh viện.</p></body></html>";
    private static readonly string[] PageTexts = ["Giàn khoan và khí đốt.", "Bác sĩ ở bệnh viện."];

    private readonly TempFolder folder = new();
    private readonly string model;

    public InputKindsTests(TrainedModels models) => model = models.Paragraphs;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_its_files_in_ordinal_order_named_by_their_paths_without_endings()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a/z.txt", "a-b.txt", "a.b.txt", "a/é.txt", "a/sâu/10.txt", "a/sâu/9.txt"]) folder.Write("in/" + name, "Giàn khoan.");
        folder.Write("in/notes.md", "Không đọc.");
        folder.Write("in/a/picture.png", "Không đọc.");
        var result = Command.Run("label", folder.At("in"), "--model", model).Exits(0);
        Assert.Equal(["B", "a-b", "a.b", "a/sâu/10", "a/sâu/9", "a/z", "a/é", "b"], result.Rows.Select(row => row.Text("article")));
        Assert.Contains("2 files of other kinds skipped", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_keep_their_order_and_a_file_is_named_without_its_folder()
    {
        var first = folder.Write("z/late.txt", "Giàn khoan.");
        folder.Write("a/early.txt", "Trận đấu.");
        var rows = Command.Run("label", first, folder.At("a"), "--model", model).Exits(0).Rows;
        Assert.Equal(["late", "early"], rows.Select(row => row.Text("article")));
    }

    [Fact]
    public void A_page_gives_its_paragraphs_and_its_title_as_context()
    {
        var rows = Command.Run("label", folder.Write("page.html", Page), "--model", model).Exits(0).Rows;
        Assert.Equal(PageTexts, rows.Select(row => row.Text("text")));
        Assert.Equal("Tựa bài", rows[0].Text("title"));
    }

    [Fact]
    public void Records_hold_texts_pages_or_paragraphs()
    {
        var file = folder.Write("mixed.jsonl", TinyNews.Lines([
            TinyNews.Json(new { id = "text", text = "Giàn khoan.\nTrận đấu." }),
            TinyNews.Json(new { id = "page", html = Page }),
            TinyNews.Json(new { article = "rows", n = 0, text = "Vắc xin." }),
            TinyNews.Json(new { article = "rows", n = 1, text = "Ghi bàn." }),
            TinyNews.Json(new { text = "Không tên." }),
        ]));
        var rows = Command.Run("label", file, "--model", model).Exits(0).Rows;
        Assert.Equal(["text", "text", "page", "page", "rows", "rows", "mixed#5"], rows.Select(row => row.Text("article")));
        Assert.Equal(PageTexts, rows[2..4].Select(row => row.Text("text")));
    }

    [Fact]
    public void Packed_files_give_what_their_content_gives()
    {
        var text = TinyNews.Sentence("sport", 2) + "\n" + TinyNews.Sentence("health", 2);
        var articles = TinyNews.Lines(TinyNews.Articles(20));
        foreach (var (name, content) in ((string, string)[])[("a.txt", text), ("a.html", Page), ("a.jsonl", articles)])
        {
            var plain = Command.Run("label", folder.Write(name, content), "--model", model).Exits(0);
            var packed = Command.Run("label", folder.WriteGzip(name + ".gz", content), "--model", model).Exits(0);
            Assert.Equal(plain.Output, packed.Output);
        }
    }

    [Fact]
    public void A_packed_file_that_was_cut_is_named_and_what_came_out_of_it_is_labelled()
    {
        var path = folder.WriteGzip("a.jsonl.gz", TinyNews.Lines(TinyNews.Articles(3000)));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^200]);
        var result = Command.Run("label", path, "--model", model).Exits(1);
        Assert.Contains("damaged or cut short", result.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(result.Rows);
    }

    [Fact]
    public void Standard_input_is_recognised_as_text_page_or_records()
    {
        Assert.Equal(PageTexts, Texts(Page));
        Assert.Equal(PageTexts, Texts("\uFEFF\n " + Page));
        Assert.Equal(PageTexts, Texts(string.Join("\r\n", PageTexts)));
        Assert.Equal(PageTexts, Texts(TinyNews.Json(new { id = "x", text = string.Join('\n', PageTexts) })));
        Assert.Equal(PageTexts, Texts("\uFEFF" + TinyNews.Json(new { id = "x", html = Page }) + "\n"));
    }

    [Fact]
    public void Standard_input_may_stand_among_files_but_once()
    {
        var file = folder.Write("a.txt", "Trận đấu.");
        Assert.Equal(["a", "stdin"], Command.RunWithInput("Giàn khoan.", "label", file, "-", "--model", model).Exits(0).Rows.Select(row => row.Text("article")));
        Assert.Contains("<stdin>", Command.RunWithInput("Giàn khoan.", "label", "-", "-", "--model", model).Exits(1).Errors, StringComparison.Ordinal);
    }

    private IEnumerable<string> Texts(string input) => Command.RunWithInput(input, "label", "-", "--model", model).Exits(0).Rows.Select(row => row.Text("text"));
}
