namespace MlPipeline.Features.Tests.Shape;

public sealed class MarkerTests
{
    private const string Sentence = "Cảng Vũng Áng đón thêm ba chuyến tàu hàng trong tuần này.";

    [Theory]
    [InlineData("Ảnh: Hải Nam", "caption")]
    [InlineData("Ảnh 2", "caption")]
    [InlineData("Ảnh minh họa", "caption")]
    [InlineData("(Nguồn: sưu tầm)", "caption")]
    [InlineData("Tin liên quan", "related")]
    [InlineData("Có thể bạn quan tâm", "related")]
    [InlineData("Từ khoá: cảng biển", "tags")]
    [InlineData("Hotline 0900", "contact")]
    [InlineData("Theo: Bình An", "credit")]
    [InlineData("Ý kiến bạn đọc", "prompt")]
    [InlineData("Bản quyền thuộc tòa soạn", "imprint")]
    [InlineData("Trang chủ", "menu")]
    [InlineData("Quảng cáo", "advert")]
    public void Fixed_phrases_are_found_at_the_start(string paragraph, string kind) => Assert.Contains($"marker: {kind}", Articles.ShapesOf(paragraph)[0]);

    [Theory]
    [InlineData("Ảnh hưởng của bão còn kéo dài")]
    [InlineData("Theo ông Bình, giá sẽ giảm")]
    [InlineData("Hình dung ra sao")]
    public void Words_of_plain_speech_are_no_markers(string paragraph) => Assert.Contains("marker: none", Articles.ShapesOf(paragraph)[0]);

    [Fact]
    public void Further_on_in_a_paragraph_a_marker_counts_as_inside()
    {
        var names = Articles.ShapesOf("Cảng đón tàu hàng mới (Ảnh: Hải Nam)")[0];
        Assert.Contains("marker: none", names);
        Assert.Contains("marker inside: caption", names);
        Assert.Contains("marker in a short paragraph: caption", names);
    }

    [Fact]
    public void The_paragraph_below_knows_the_marker_above()
    {
        var shapes = Articles.ShapesOf("Quảng cáo", "Kem chống nắng mới", "Hết");
        Assert.Contains("marker before: advert", shapes[1]);
        Assert.Contains("marker before: none", shapes[2]);
        Assert.Contains("marker before: none", shapes[0]);
    }

    [Fact]
    public void Teasers_stand_under_their_heading_and_the_paragraphs_above_do_not()
    {
        string[] paragraphs = [Sentence, "Tin liên quan", "Giá thép giảm", "Chợ nổi đông khách", "Lúa được mùa", "Gạo xuất khẩu", "Cá tra"];
        Assert.Equal(["no", "no", "1 below", "2 below", "3 below", "4–6 below", "4–6 below"], Articles.FigureOf("under a related heading", paragraphs));
    }

    [Fact]
    public void The_nearest_heading_counts()
    {
        string[] paragraphs = ["Đọc thêm", "Giá thép giảm", "Tin nổi bật", "Lúa được mùa"];
        Assert.Equal(["no", "1 below", "2 below", "1 below"], Articles.FigureOf("under a related heading", paragraphs));
    }

    [Fact]
    public void A_long_sentence_with_such_words_is_no_heading()
    {
        string[] paragraphs = ["Đọc thêm sách là thói quen mà nhiều bạn trẻ ở thành phố này đang dần đánh mất.", "Lúa được mùa"];
        Assert.Equal(["no", "no"], Articles.FigureOf("under a related heading", paragraphs));
    }

    [Fact]
    public void Sentences_in_a_row_tell_text_from_teasers()
    {
        string[] paragraphs = ["Tin liên quan", "Giá thép giảm", Sentence, "Lúa được mùa", Sentence + " Một.", Sentence + " Hai.", Sentence + " Ba."];
        Assert.Equal(["none", "none", "1", "none", "3–4", "3–4", "3–4"], Articles.FigureOf("sentences in a row", paragraphs));
        Assert.Equal(["no heading above", "none", "1", "none", "3–4", "3–4", "3–4"], Articles.FigureOf("under a related heading, sentences in a row", paragraphs));
        Assert.Equal(["no heading above", "none", "1", "1", "1", "2", "3–4"], Articles.FigureOf("under a related heading, longest row of sentences since", paragraphs));
    }
}
