using System.Text;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Data.Tests.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> rejections = [];

    public void Dispose() => folder.Dispose();

    private List<InputArticle> Read(string path, ReadLimits? limits = null) =>
        [.. ArticleReader.Read(InputExpander.Expand([path], InputEndings.Articles).Files, limits ?? ReadLimits.Default, Note)];

    private List<InputArticle> ReadFile(string name, string text, ReadLimits? limits = null) => Read(folder.Write(name, text), limits);

    private List<InputArticle> ReadStandardInput(byte[] bytes) =>
        [.. ArticleReader.Read([InputFile.StandardInput], ReadLimits.Default, Note, new DrippingStream(bytes))];

    private void Note(Rejection rejection) => rejections.Add(rejection.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));

    private static string[] Texts(InputArticle article) => [.. Enumerable.Range(0, article.Article.Paragraphs.Length).Select(i => article.Article.TextOf(i).ToString())];

    private static int[] Numbers(InputArticle article) => [.. Enumerable.Range(0, article.Article.Paragraphs.Length).Select(article.Article.NumberOf)];

    [Fact]
    public void A_text_file_is_an_article_named_after_it_with_offsets_into_its_text_as_read()
    {
        var article = Assert.Single(ReadFile("bài.txt", "\uFEFFĐoạn một.\r\n\r\nĐoạn hai.\n"));
        Assert.Equal(("bài", "Đoạn một.\r\n\r\nĐoạn hai.\n", 0L), (article.Article.Id, article.Article.Text, article.Line));
        Assert.Equal(["Đoạn một.", "Đoạn hai."], Texts(article));
        Assert.Empty(article.Meta);
        Assert.Empty(rejections);
    }

    [Fact]
    public void An_HTML_file_is_an_article_with_its_title()
    {
        var article = Assert.Single(ReadFile("a.html", "<html><head><title>Giá điện</title></head><body><p>Đoạn một.</p><p>Đoạn hai.</p></body></html>"));
        Assert.Equal(("a", "Giá điện"), (article.Article.Id, article.Article.Title));
        Assert.Equal(["Đoạn một.", "Đoạn hai."], Texts(article));
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\u00a0\r\n\t")]
    [InlineData("a.html", "<html><body><script>x</script></body></html>")]
    public void Rejects_a_file_without_text(string name, string text)
    {
        Assert.Empty(ReadFile(name, text));
        Assert.Equal([name + ": no text"], rejections);
    }

    [Fact]
    public void Rejects_a_file_that_is_no_text()
    {
        Assert.Empty(Read(folder.Write("a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0xFF])));
        Assert.StartsWith("a.txt: not text", Assert.Single(rejections), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void Rejects_a_file_beyond_the_limit_and_reads_one_at_it(string name)
    {
        var limits = new ReadLimits { MaxArticleBytes = 100_000 };
        Assert.Single(ReadFile(name, new string('x', 100_000), limits));
        Assert.Empty(ReadFile(name, new string('x', 100_001), limits));
        Assert.Equal([name + ": the article is longer than 100000 bytes"], rejections);
    }

    [Fact]
    public void A_compressed_text_that_unpacks_beyond_the_limit_is_not_unpacked_in_full()
    {
        var path = folder.WriteGzip("a.txt.gz", new string('x', 50_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Read(path, new ReadLimits { MaxArticleBytes = 1 << 20 }));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.Equal(["a.txt.gz: the article is longer than 1048576 bytes"], rejections);
    }

    [Fact]
    public void Reads_compressed_files()
    {
        Assert.Equal(["một"], Texts(Assert.Single(Read(folder.WriteGzip("a.txt.gz", "một")))));
        Assert.Equal(["hai"], Texts(Assert.Single(Read(folder.WriteGzip("a.jsonl.gz", "{\"text\": \"hai\"}")))));
        Assert.Equal(["ba"], Texts(Assert.Single(Read(folder.WriteGzip("a.csv.gz", "text\nba")))));
        Assert.Empty(rejections);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(400)]
    public void Keeps_what_a_cut_gzip_file_held_and_names_the_line_where_it_breaks(int cut)
    {
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\": \"a{i}\", \"text\": \"đoạn {i * 7919 % 1000}\"}}\n"));
        var articles = Read(folder.WriteGzip("a.jsonl.gz", lines, cut));
        Assert.InRange(articles.Count, 100, 2000);
        Assert.Equal($"a.jsonl.gz:{articles.Count + 1}: the compressed data is damaged or cut short", Assert.Single(rejections));
    }

    [Fact]
    public void Rejects_a_cut_compressed_text_in_full()
    {
        Assert.Empty(Read(folder.WriteGzip("a.txt.gz", "một\nhai\n", cut: 4)));
        Assert.Equal(["a.txt.gz: the compressed data is damaged or cut short"], rejections);
    }

    [Fact]
    public void Rejects_what_only_claims_to_be_compressed()
    {
        Assert.Empty(ReadFile("a.jsonl.gz", "{\"text\": \"x\"}\n"));
        Assert.Equal(["a.jsonl.gz:1: the compressed data is damaged or cut short"], rejections);
    }

    [Fact]
    public void A_line_can_be_an_article()
    {
        var articles = ReadFile("a.jsonl", """
            {"id": "x", "text": "một\nhai", "title": "T", "source": "S", "date": "D", "url": "U", "k": 1}
            {"id": "y", "html": "<title>Trang</title><p>ba<p>bốn"}
            {"text": "năm"}
            """);
        Assert.Equal(["x", "y", "a#3"], articles.Select(each => each.Article.Id));
        Assert.Equal([1, 2, 3], articles.Select(each => each.Line));
        Assert.Equal(["một", "hai"], Texts(articles[0]));
        Assert.Equal(["ba", "bốn"], Texts(articles[1]));
        Assert.Equal(("T", "S", "D", "U"), (articles[0].Article.Title, articles[0].Article.Source, articles[0].Article.Date, articles[0].Article.Url));
        Assert.Equal("Trang", articles[1].Article.Title);
        Assert.Equal<string?>(["{\"k\":1}"], articles[0].Meta);
        Assert.Empty(articles[1].Meta);
    }

    [Fact]
    public void Neighbouring_lines_of_an_article_make_it()
    {
        var articles = ReadFile("a.jsonl", """
            {"article": "x", "n": 4, "text": "bốn\nvẫn bốn", "k": 1}
            {"article": "x", "n": 2, "text": "hai", "url": "U"}
            {"article": "y", "n": 0, "text": "không"}
            {"article": "y", "n": 1, "text": "một"}
            {"article": "x", "n": 9, "text": "chín"}
            """);
        Assert.Equal(["x", "y", "x"], articles.Select(each => each.Article.Id));
        Assert.Equal([1, 3, 5], articles.Select(each => each.Line));
        Assert.Equal("bốn\nvẫn bốn\nhai", articles[0].Article.Text);
        Assert.Equal(["bốn\nvẫn bốn", "hai"], Texts(articles[0]));
        Assert.Equal([4, 2], Numbers(articles[0]));
        Assert.Equal("U", articles[0].Article.Url);
        Assert.Equal<string?>(["{\"k\":1}", null], articles[0].Meta);
        Assert.Empty(articles[1].Article.Numbers);
        Assert.Equal([0, 1], Numbers(articles[1]));
    }

    [Fact]
    public void Lines_without_n_count_on()
    {
        Assert.Equal([0, 1], Numbers(Assert.Single(ReadFile("a.jsonl", "{\"article\": \"x\", \"text\": \"a\"}\n{\"article\": \"x\", \"text\": \"b\"}"))));
        Assert.Equal([6, 5], Numbers(Assert.Single(ReadFile("b.jsonl", "{\"article\": \"x\", \"text\": \"a\"}\n{\"article\": \"x\", \"n\": 5, \"text\": \"b\"}"))));
        Assert.Equal(
            [int.MaxValue],
            Numbers(Assert.Single(ReadFile("c.jsonl", "{\"article\": \"x\", \"n\": 2147483647, \"text\": \"a\"}\n{\"article\": \"x\", \"text\": \"b\"}"))));
        Assert.Equal(["c.jsonl:2: no number is left for a paragraph behind n 2147483647"], rejections);
    }

    [Fact]
    public void Rejects_the_second_of_two_rows_for_a_paragraph()
    {
        var article = Assert.Single(ReadFile("a.jsonl", "{\"article\": \"x\", \"n\": 3, \"text\": \"a\"}\n\n{\"article\": \"x\", \"n\": 3, \"text\": \"b\"}"));
        Assert.Equal(["a"], Texts(article));
        Assert.Equal(["a.jsonl:3: two rows for paragraph 3 of article x (first at a.jsonl:1)"], rejections);
    }

    [Fact]
    public void Reads_articles_and_paragraphs_from_tables()
    {
        Assert.Equal(["một", "hai"], Texts(Assert.Single(ReadFile("a.csv", "article,n,text\nx,0,một\nx,1,hai\n"))));
        Assert.Equal(["một", "hai"], Texts(Assert.Single(ReadFile("b.tsv", "id\ttext\nx\t\"một\nhai\"\n"))));
    }

    [Fact]
    public void Three_broken_lines_among_a_hundred_cost_three_lines()
    {
        var lines = Enumerable.Range(1, 100).Select(i => i switch
        {
            7 => "{\"id\": \"a7\", \"text\": ",
            50 => "{\"id\": \"a50\"}",
            99 => "[]",
            _ => $"{{\"id\": \"a{i}\", \"text\": \"đoạn {i}\"}}",
        });
        Assert.Equal(97, ReadFile("a.jsonl", string.Join("\r\n", lines)).Count);
        Assert.Equal(["a.jsonl:7: not valid JSON (byte 22)", "a.jsonl:50: field 'text' is missing", "a.jsonl:99: not a JSON object"], rejections);
    }

    [Fact]
    public void An_article_of_lines_beyond_the_limit_is_rejected_once_and_the_next_is_read()
    {
        var lines = string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"article\": \"x\", \"n\": {i}, \"text\": \"0123456789\"}}\n")) + "{\"article\": \"y\", \"text\": \"b\"}";
        Assert.Equal(["y"], ReadFile("a.jsonl", lines, new ReadLimits { MaxArticleBytes = 100 }).Select(each => each.Article.Id));
        Assert.Equal(["a.jsonl:10: the article x is longer than 100 bytes"], rejections);
    }

    [Fact]
    public void Rejects_HTML_without_text_by_its_line()
    {
        Assert.Empty(ReadFile("a.jsonl", "{\"id\": \"x\", \"html\": \"<script>x</script>\"}"));
        Assert.Equal(["a.jsonl:1: no text"], rejections);
    }

    [Theory]
    [InlineData("a.jsonl", "")]
    [InlineData("a.jsonl", "\n\n")]
    [InlineData("a.csv", "")]
    [InlineData("a.csv", "text\n")]
    public void Rejects_a_record_file_without_rows(string name, string text)
    {
        Assert.Empty(ReadFile(name, text));
        Assert.Equal([name + ": no rows"], rejections);
    }

    [Theory]
    [InlineData("\n {\"id\": \"x\", \"text\": \"một\"}", "x")]
    [InlineData("\uFEFF{\"text\": \"một\"}", "stdin#1")]
    [InlineData("  <p>một</p>", "stdin")]
    [InlineData("một\n", "stdin")]
    public void Tells_standard_input_by_its_first_character(string text, string id)
    {
        var article = Assert.Single(ReadStandardInput(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((id, "<stdin>"), (article.Article.Id, article.File));
        Assert.Equal(["một"], Texts(article));
    }

    [Fact]
    public void Reads_standard_input_in_UTF_16() =>
        Assert.Equal(["một"], Texts(Assert.Single(ReadStandardInput([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("một")]))));

    [Fact]
    public void Rejects_standard_input_by_its_name_and_leaves_it_open()
    {
        var input = new MemoryStream("{\"text\": 1}"u8.ToArray());
        Assert.Empty(ArticleReader.Read([InputFile.StandardInput], ReadLimits.Default, Note, input));
        Assert.Equal(["<stdin>:1: field 'text' must be a string"], rejections);
        Assert.True(input.CanRead);
    }

    [Fact]
    public void A_file_that_has_gone_is_rejected_and_the_next_is_read()
    {
        InputFile[] files = [new(folder.At("gone.txt"), "gone", InputKind.PlainText, false), new(folder.At("none/gone.txt"), "gone", InputKind.PlainText, false),
            new(folder.Path, "folder", InputKind.JsonLines, false), new(folder.Write("a.txt", "một"), "a", InputKind.PlainText, false)];
        Assert.Equal(["a"], ArticleReader.Read(files, ReadLimits.Default, Note).Select(each => each.Article.Id));
        Assert.Equal(["gone.txt: there is no such file", "none/gone.txt: there is no such file"], rejections[..2]);
        Assert.Equal(3, rejections.Count);
    }

    [Fact]
    public void Hands_out_an_article_before_it_reads_the_next()
    {
        var broken = new DrippingStream("{\"id\": \"x\", \"text\": \"a\"}\n"u8.ToArray(), most: 100, new NotSupportedException());
        using var articles = ArticleReader.Read([InputFile.StandardInput], ReadLimits.Default, Note, broken).GetEnumerator();
        Assert.True(articles.MoveNext());
        Assert.Equal("x", articles.Current.Article.Id);
    }

    [Fact]
    public void Files_can_be_removed_after_an_interrupted_reading()
    {
        var path = folder.Write("a.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
        Assert.NotNull(ArticleReader.Read(InputExpander.Expand([path], InputEndings.Articles).Files, ReadLimits.Default, Note).First());
        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_ends_where_it_ended_and_is_named()
    {
        var line = "{\"id\": \"a\", \"text\": \"" + new string('a', 1000) + "\"}\n";
        var path = folder.Write("log.jsonl", string.Concat(Enumerable.Repeat(line, 200)));
        var count = 0;
        foreach (var _ in ArticleReader.Read(InputExpander.Expand([path], InputEndings.Articles).Files, ReadLimits.Default, Note))
        {
            // Faster than it is read.
            System.IO.File.AppendAllText(path, line + line);
            count++;
        }

        Assert.Equal(200, count);
        Assert.Equal(["log.jsonl:201: the file changed while it was read"], rejections);
    }

    [Fact]
    public void More_paragraphs_than_the_limit_are_refused_by_name()
    {
        var limits = new ReadLimits { MaxParagraphs = 3 };
        Assert.Single(ReadFile("three.txt", "a\nb\nc\n", limits));
        Assert.Empty(ReadFile("four.txt", "a\nb\nc\nd\n", limits));
        Assert.Empty(ReadFile("four.html", "<p>a<p>b<p>c<p>d", limits));
        var rows = string.Concat(Enumerable.Range(0, 6).Select(n => $"{{\"article\": \"long\", \"text\": \"{n}\"}}\n"));
        Assert.Equal(["x"], ReadFile("rows.jsonl", rows + "{\"id\": \"x\", \"text\": \"a\"}\n{\"id\": \"y\", \"text\": \"a\\nb\\nc\\nd\"}\n", limits).Select(each => each.Article.Id));
        Assert.Equal(
            ["four.txt: the article has more than 3 paragraphs", "four.html: the article has more than 3 paragraphs", "rows.jsonl:4: the article long has more than 3 paragraphs", "rows.jsonl:8: the article has more than 3 paragraphs"],
            rejections);
    }

    [Fact]
    public void Millions_of_lines_take_little_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(ReadFile("lines.txt", string.Concat(Enumerable.Repeat("a\n", 5_000_000))));
        Assert.Equal(["lines.txt: the article has more than 20000 paragraphs"], rejections);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 800L << 20);
    }

    [Fact]
    public void Counts_what_was_converted_and_heeds_the_encoding_that_is_insisted_on()
    {
        var notes = new ReadNotes();
        var bytes = new byte[] { (byte)'H', 0xB5, (byte)' ', (byte)'N', 0xE9, (byte)'i' };
        List<InputArticle> Read(string name, TextEncoding? encoding) =>
            [.. ArticleReader.Read(InputExpander.Expand([folder.Write(name, bytes)], InputEndings.Articles).Files, ReadLimits.Default, Note, encoding: encoding, notes: notes)];
        Assert.Empty(Read("a.txt", null));
        Assert.Equal("Hà Nội", Assert.Single(Read("b.txt", TextEncoding.Tcvn3)).Article.Text);
        Assert.Equal("Hà Nội", Assert.Single(Read("c.html", TextEncoding.Tcvn3)).Article.Text);
        Assert.Equal(["a.txt: not text: byte 0xB5 at offset 1"], rejections);
        Assert.Equal(("tcvn3", 2L), (Assert.Single(notes.Converted).Key, notes.Converted["tcvn3"]));
    }
}
