using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Cleaning;

/// <summary><c>mlpipeline clean</c> with the model that ships.</summary>
public sealed class CleanTests
{
    private const string Lead = "Sáng 5-3, đoàn tàu khách đầu tiên của tuyến đường sắt đô thị số 7 đã rời ga Bến Mới với hơn ba trăm hành khách, sớm hơn kế hoạch hai tháng, theo thông báo của ban quản lý dự án.";
    private const string Middle = "Theo ban quản lý, mỗi ngày sẽ có 120 chuyến, chuyến đầu chạy lúc 5 giờ và chuyến cuối lúc 23 giờ; giá vé thấp nhất là tám nghìn đồng, học sinh và người cao tuổi được giảm một nửa.";
    private const string End = "Trong tháng đầu, hành khách được đi thử miễn phí vào hai ngày cuối tuần. Tuyến dài 18 km với 14 nhà ga, tổng mức đầu tư hơn 30.000 tỷ đồng, dự kiến nối dài tới sân bay vào năm 2031.";

    private const string Page = $"""
        <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tàu đô thị số 7 chạy chuyến đầu - Báo Bến Mới</title>
        <meta name="author" content="Lê Thu Hà"><meta property="article:published_time" content="2026-03-05T09:30:00+07:00"></head><body>
        <header><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/t">Thời sự</a></li><li><a href="/k">Kinh tế</a></li></ul></nav></header>
        <main><h1>Tàu đô thị số 7 chạy chuyến đầu</h1><div class="article-body"><p>{Lead}</p>
        <figure><img src="data:image/png;base64,AAAA"><figcaption>Hành khách xếp hàng ở ga Bến Mới. Ảnh: Thu Hà</figcaption></figure>
        <div class="related"><h4>Tin liên quan</h4><ul><li><a href="/1">Cầu vượt ga Bến Mới thông xe trước một tháng</a></li><li><a href="/2">Giá vé tàu đô thị được đề xuất giữ nguyên đến hết năm</a></li></ul></div>
        <p>{Middle}</p><p>{End}</p></div><div class="share"><button>Chia sẻ</button><button>Lưu bài</button></div></main>
        <aside><h3>Đọc nhiều</h3><ul><li><a href="/3">Sân bay mới đón chuyến bay thử nghiệm đầu tiên</a></li></ul></aside>
        <footer><p>Báo Bến Mới - Giấy phép số 12/GP. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></footer></body></html>
        """;

    private const string NotFound = "<html><body><nav><a href=/>Trang chủ</a></nav><h1>Không tìm thấy trang</h1><p>Trang bạn tìm không có.</p><footer>Bản quyền thuộc về báo</footer></body></html>";

    [Fact]
    public void Text_is_title_author_date_and_the_content_behind_a_related_box_too()
    {
        using var folder = new TempFolder();
        var result = Command.Run("clean", folder.Write("tau.html", Page)).Exits(0);
        Assert.Equal($"Tàu đô thị số 7 chạy chuyến đầu\nLê Thu Hà\n2026-03-05T09:30:00+07:00\n\n{Lead}\n\n{Middle}\n\n{End}\n", result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Captions_are_kept_when_they_are_asked_for()
    {
        using var folder = new TempFolder();
        var lines = Command.Run("clean", folder.Write("tau.html", Page), "--keep", "captions", "--format", "markdown").Exits(0).Lines;
        Assert.Equal(["# Tàu đô thị số 7 chạy chuyến đầu", "*Lê Thu Hà · 2026-03-05T09:30:00+07:00*", Lead, "*Hành khách xếp hàng ở ga Bến Mới. Ảnh: Thu Hà*", Middle, End], lines.Select(line => line.Replace("\\", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Json_gives_each_paragraph_its_place_in_the_text_that_label_indexes_and_keep_all_writes()
    {
        using var folder = new TempFolder();
        var file = folder.Write("tau.html", Page);
        var text = Command.Run("clean", file, "--keep", "all").Exits(0).Output;
        foreach (var row in Command.Run("label", file).Exits(0).Rows) Assert.Equal(row.Text("text"), text[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()]);
        var article = Assert.Single(Command.Run("clean", file, "--format", "json").Exits(0).Rows);
        Assert.Equal("tau", article.Text("article"));
        Assert.Equal("Lê Thu Hà", article.Text("author"));
        var paragraphs = article.GetProperty("paragraphs").EnumerateArray().ToArray();
        Assert.Equal(["h1", "p", "p", "p"], paragraphs.Select(each => each.Text("tag")));
        Assert.All(paragraphs, each => Assert.Equal(each.Text("text"), text[each.GetProperty("start").GetInt32()..each.GetProperty("end").GetInt32()]));
    }

    [Fact]
    public void A_page_without_an_article_is_named_and_the_others_are_written()
    {
        using var folder = new TempFolder();
        folder.Write("in/b.html", Page);
        var missing = folder.Write("in/a.html", NotFound);
        var result = Command.Run("clean", folder.At("in"), "--format", "json").Exits(1);
        Assert.Equal("b", Assert.Single(result.Rows).Text("article"));
        Assert.Contains($"{missing}: nothing found", result.Errors, StringComparison.Ordinal);
        Assert.Empty(Command.Run("clean", missing).Exits(1).Output);
    }

    [Fact]
    public void Plain_text_and_standard_input_are_cleaned_as_well()
    {
        var result = Command.RunWithInput($"{Lead}\n\n{Middle}\n\nTin liên quan\n\nChia sẻ\n", "clean", "-").Exits(0);
        Assert.Equal($"{Lead}\n\n{Middle}\n", result.Output);
        Assert.Equal(Command.RunWithInput(Page, "clean", "-").Exits(0).Output, Command.RunWithInput(Page, "clean", "-", "--threads", "1").Exits(0).Output);
    }

    [Fact]
    public void Several_articles_are_written_in_order_whatever_the_threads()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 40; i++) folder.Write($"in/{i:00}.html", Page.Replace("số 7", $"số {i}", StringComparison.Ordinal));
        var one = Command.Run("clean", folder.At("in"), "--format", "json", "--threads", "1").Exits(0);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}"), one.Rows.Select(row => row.Text("article")));
        Assert.Equal(one.Output, Command.Run("clean", folder.At("in"), "--format", "json", "--threads", "4").Exits(0).Output);
        Command.Run("clean", folder.At("in"), "--format", "json", "--out", folder.At("out.json")).Exits(0);
        Assert.Equal(one.Output, File.ReadAllText(folder.At("out.json")));
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("clean", "a.html", "--keep", "menus")]
    [InlineData("clean", "a.html", "--format", "pdf")]
    public void Wrong_usage_writes_nothing(params string[] arguments) => Assert.Empty(Command.Run(arguments).Exits(2).Output);

    [Fact]
    public void A_model_of_whole_texts_cannot_clean()
    {
        using var models = new TrainedModels();
        var result = Command.RunWithInput(Page, "clean", "-", "--model", models.Texts).Exits(3);
        Assert.Contains("boilerplate", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_pages_come_to_an_end()
    {
        using var folder = new TempFolder();
        folder.Write("in/deep.html", Page.Replace("<main>", string.Concat(Enumerable.Repeat("<div><span>", 100_000)), StringComparison.Ordinal));
        folder.Write("in/data.html", Page.Replace("AAAA", new string('A', 9_000_000), StringComparison.Ordinal));
        folder.Write("in/names.html", Page.Replace("article-body", string.Concat(Enumerable.Repeat("x-body ", 1_000_000)), StringComparison.Ordinal));
        folder.Write("in/open.html", Page.Replace("</", "<", StringComparison.Ordinal));
        folder.Write("in/siblings.html", "<body>" + string.Concat(Enumerable.Repeat("<i></i><p></p>", 500_000)) + Page);
        folder.Write("in/wide.html", "<body>" + string.Concat(Enumerable.Repeat("<p>a", 1_000_000)));
        var result = Command.Run("clean", folder.At("in"), "--format", "json").Exits(1);
        Assert.Equal(3, result.Rows.Count(row => row.Text("article") is "data" or "names" or "siblings"));
        Assert.Contains("wide.html: the article has more than 20000 paragraphs", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "")]
    [InlineData("utf-8", "<meta charset=windows-1252>")]
    public void Wrong_declarations_do_not_matter_where_the_bytes_speak(string encoding, string declaration)
    {
        const string Plain = "<html><head>{0}</head><body><h1>Tàu đô thị số 7 chạy chuyến đầu</h1><p>{1}</p><p>{2}</p></body></html>";
        var html = string.Format(System.Globalization.CultureInfo.InvariantCulture, Plain, declaration, Lead, Middle);
        using var folder = new TempFolder();
        byte[] bytes = encoding == "utf-16" ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(html)] : Encoding.UTF8.GetBytes(html);
        Assert.Contains(Lead, Command.Run("clean", folder.Write("a.html", bytes)).Exits(0).Output, StringComparison.Ordinal);
    }
}
