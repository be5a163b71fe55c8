namespace MlPipeline.Features.Tests.Shape;

public sealed class CopiesTests
{
    private const string Group = "stands twice";
    private const string Sentence = "Chúng tôi đã chờ ngày này suốt mười hai năm và không ai còn muốn chờ thêm nữa";
    private const string Long = "Bà Lụa, chủ một vựa cá ở cửa biển, nói: “" + Sentence + ".” Bà cho biết ghe của gia đình sẽ ra khơi ngay trong tuần tới.";

    [Fact]
    public void A_caption_printed_twice_is_a_copy() =>
        Assert.Equal(["later", "no", "earlier", "earlier"], Articles.FigureOf(Group, "Ghe cá ở cửa biển", "Chợ sớm", "GHE CÁ ở cửa biển!", "Ghe ca\u0301 ở cửa biển"));

    [Fact]
    public void A_quote_pulled_out_of_the_text_lies_inside_it()
    {
        Assert.Equal(["no", "inside a longer paragraph", "no"], Articles.FigureOf(Group, Long, "“" + Sentence + "”", "Một câu khác hẳn nói về chuyện giá cá và chuyện biển."));
        Assert.Equal(["inside a longer paragraph", "no"], Articles.FigureOf(Group, Sentence + " – Bà Lụa", Long));
    }

    [Fact]
    public void A_few_words_in_common_are_no_copy()
    {
        string[] paragraphs = [Long, "Chúng tôi đã chờ ngày này", "Theo bà Lụa, chủ một vựa cá ở cửa biển, giá cá năm nay đã tăng lên rất nhiều so với mọi năm trước đây."];
        Assert.Equal(["no", "no", "no"], Articles.FigureOf(Group, paragraphs));
    }

    [Fact]
    public void The_longer_of_two_paragraphs_is_not_inside_the_shorter() => Assert.Equal(["no", "inside a longer paragraph"], Articles.FigureOf(Group, Sentence + " đâu, theo lời kể của một người bán rau", Sentence));

    [Fact]
    public void A_paragraph_hardly_longer_than_a_title_does_not_make_it_a_quotation() => Assert.Equal(["no", "no"], Articles.FigureOf(Group, Sentence, Sentence + " đâu"));

    [Fact]
    public void Paragraphs_without_words_are_no_copies_of_each_other() => Assert.Equal(["no", "no", "no"], Articles.FigureOf(Group, "***", "", "***"));
}
