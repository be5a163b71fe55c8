using MlPipeline.Text.Tests.Encodings;

namespace MlPipeline.Text.Tests.Plain;

public sealed class HardWrapTests
{
    private const string First =
        "Hợp tác xã muối Sa Huỳnh vừa đưa vào vận hành kho chứa mới rộng gần hai nghìn mét vuông, giúp bà con diêm dân giữ được hạt muối qua mùa mưa mà không "
        + "phải bán tháo như những năm trước. Theo ban quản lý, giá thu mua tại ruộng đã nhích lên đôi chút so với đầu vụ, song vẫn chưa bù nổi sức bỏ ra.";

    private const string Second =
        "Nhiều hộ đã chuyển sang trải bạt để kết tinh muối sạch hơn, dù vốn đầu tư ban đầu không nhỏ. Chính quyền xã cho biết sẽ tiếp tục đứng ra bảo lãnh để "
        + "diêm dân vay vốn ưu đãi, đồng thời kêu gọi doanh nghiệp ký hợp đồng bao tiêu dài hạn với từng tổ sản xuất.";

    [Theory]
    [InlineData(55)]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(98)]
    public void Joins_the_lines_of_a_wrapped_text(int width)
    {
        var text = $"Muối Sa Huỳnh có kho mới\n\n{Wrap(First, width)}\n\n{Wrap(Second, width)}\n";

        Assert.Equal(["Muối Sa Huỳnh có kho mới", Wrap(First, width), Wrap(Second, width)], PlainTextParagraphsTests.Texts(text));
    }

    [Fact]
    public void Joins_decomposed_text_by_the_same_width()
    {
        var text = VietnameseSamples.WithCombiningTones($"{Wrap(First, 98)}\r\n\r\n{Wrap(Second, 98)}".ReplaceLineEndings("\r\n"));

        Assert.Equal(2, PlainTextParagraphsTests.Texts(text).Count());
    }

    [Fact]
    public void Joins_although_an_address_is_longer_than_the_width()
    {
        var text = $"{Wrap(First, 72)}\n\nhttps://example.org/{new string('x', 150)}\n\n{Wrap(Second, 72)}";

        Assert.Equal(3, PlainTextParagraphsTests.Texts(text).Count());
    }

    [Fact]
    public void Keeps_one_line_paragraphs_apart() => Keeps(First, "Ảnh: Hợp tác xã", Second, "Người viết", First, Second);

    [Fact]
    public void Keeps_short_one_line_paragraphs_apart() => Keeps(
        "Sáng nay trời quang, gió nhẹ, tàu bè ra khơi đông hơn mọi ngày trong tuần.",
        "Đến trưa, biển động dần, một số ghe nhỏ phải quay vào bờ trú tạm trong vịnh.",
        "Bộ đội biên phòng nhắc bà con giữ liên lạc qua bộ đàm suốt hành trình đi biển.",
        "Chiều muộn, tất cả các tàu đã về bến an toàn, không có thiệt hại nào đáng kể.",
        "Dự báo ngày mai sóng còn cao, ngư dân nên chờ tin mới trước khi nhổ neo.",
        "Giá cá tại cảng vì thế tăng nhẹ so với hôm qua, nhất là cá ngừ và cá thu.");

    [Fact]
    public void Keeps_a_list_of_headlines_of_one_length_apart() => Keeps(
        "Cầu vượt biển mới nối đảo với đất liền sẽ thông xe vào quý tới",
        "Trường vùng cao đón thêm ba mươi giáo viên trẻ tình nguyện dạy",
        "Giá cà phê trong nước quay đầu giảm sau chuỗi ngày tăng liên tục",
        "Đội tuyển bơi quốc gia chốt danh sách dự giải trẻ châu Á mùa hè",
        "Bệnh viện tỉnh thử nghiệm khám từ xa cho người dân các xã biên",
        "Nhà máy xử lý rác phát điện đầu tiên của vùng chạy thử không tải",
        "Triển lãm ảnh tư liệu về những chuyến tàu không số mở cửa đón dân");

    [Fact]
    public void Keeps_menus_and_small_letter_lists_apart() =>
        Keeps("trang chủ", "thời sự", "thế giới", "kinh doanh", "giải trí", "thể thao", "pháp luật", "sức khỏe");

    [Fact]
    public void Keeps_verse_apart() => Keeps(
        "Con sông nho nhỏ quanh làng", "chở bao nhiêu chuyện mơ màng ngày xưa", "thuyền ai ghé lại trong mưa", "để câu hò cũ vẫn chưa chịu về",
        "bến xưa còn đó lời thề", "mà người năm ấy tư bề nắng giông");

    [Fact]
    public void Keeps_a_table_of_figures_apart() =>
        Keeps([.. Enumerable.Range(10, 20).Select(row => $"{row} tháng, sản lượng {row * 37} tấn, giá {row * 11} nghìn đồng, kho {row % 7} tại cảng cá")]);

    [Fact]
    public void Keeps_three_wrapped_lines_apart_as_too_little_evidence() => Keeps([.. Wrap(First, 80).Split('\n').Take(3)]);

    [Fact]
    public void Keeps_wrapped_lines_apart_where_no_blank_line_parts_the_paragraphs() =>
        Keeps([.. Enumerable.Repeat(Wrap(First, 72) + "\n" + Wrap(Second, 72), 6).SelectMany(text => text.Split('\n'))]);

    private static void Keeps(params string[] lines)
    {
        Assert.Equal(lines, PlainTextParagraphsTests.Texts(string.Join('\n', lines)));
        Assert.Equal(lines, PlainTextParagraphsTests.Texts(string.Join("\n\n", lines)));
    }

    private static string Wrap(string paragraph, int width)
    {
        var lines = new List<string>();
        foreach (var word in paragraph.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return string.Join('\n', lines);
    }
}
