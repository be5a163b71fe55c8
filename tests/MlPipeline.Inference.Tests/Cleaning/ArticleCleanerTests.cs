using MlPipeline.Data.Articles;
using MlPipeline.Inference.Cleaning;
using MlPipeline.Text;
using MlPipeline.Text.Html;

namespace MlPipeline.Inference.Tests.Cleaning;

/// <summary>When a page counts as one without an article.</summary>
public sealed class ArticleCleanerTests
{
    private const string Notice = "Công ty nước sạch tạm ngừng cấp nước từ 22 giờ đêm nay đến 5 giờ sáng mai ở hai phường để thay van trên ống chính. Bà con nên trữ nước trước 21 giờ; xe bồn trực tại sân trường cho các gia đình có người già, trẻ nhỏ và người bệnh, đến khi có nước trở lại.";

    [Fact]
    public void A_notice_that_is_surely_content_is_an_article() => Assert.Equal([0, 1], Clean(Page(Notice), 0.1, 0.05)!.Paragraphs.Select(paragraph => paragraph.Index));

    [Fact]
    public void Summaries_that_may_be_content_are_none() => Assert.Null(Clean(Page(Notice, Notice, Notice), 0.1, 0.42, 0.42, 0.38));

    [Fact]
    public void Two_paragraphs_alone_on_a_page_are_an_article() => Assert.Equal([0, 1, 2], Clean(Page(Notice, Notice), 0.1, 0.42, 0.38)!.Paragraphs.Select(paragraph => paragraph.Index));

    [Fact]
    public void What_may_be_content_is_kept_beside_what_surely_is() => Assert.Equal([0, 1, 2], Clean(Page(Notice, Notice), 0.1, 0.05, 0.42)!.Paragraphs.Select(paragraph => paragraph.Index));

    [Fact]
    public void A_few_words_that_are_surely_content_are_none() => Assert.Null(Clean(Page("Mời bà con đến dự đông đủ."), 0.1, 0.01));

    [Fact]
    public void A_headline_alone_is_none() => Assert.Null(Clean(Page(), 0.01));

    [Fact]
    public void In_plain_text_every_content_counts()
    {
        var text = new Article { Id = "a", Text = "Tin vắn.", Paragraphs = [new TextRange(0, 8)] };
        Assert.NotNull(Clean(text, 0.49));
        Assert.Null(Clean(text, 0.51));
    }

    [Fact]
    public void Whoever_wants_every_paragraph_gets_it_from_any_page() => Assert.Equal(2, Clean(Page(Notice), KeptParts.All, 0.9, 0.9)!.Paragraphs.Length);

    private static Article Page(params string[] paragraphs)
    {
        var parsed = HtmlArticle.Parse("<h1>Ngừng cấp nước hai phường trong đêm</h1>" + string.Concat(paragraphs.Select(text => $"<p>{text}</p>")));
        return new Article { Id = "a", Text = parsed.Text, Paragraphs = parsed.Paragraphs, Title = parsed.Title, Page = parsed.Page };
    }

    private static CleanedArticle? Clean(Article article, params double[] boilerplate) => Clean(article, KeptParts.Content, boilerplate);

    private static CleanedArticle? Clean(Article article, KeptParts kept, params double[] boilerplate)
    {
        var labels = new ArticleLabels();
        labels.Clear(2);
        foreach (var probability in boilerplate) labels.Add(probability > 0.5 ? 0 : 1, isAuto: false, [probability, 1 - probability], [probability, 1 - probability], []);
        return new ArticleCleaner(0, kept).Clean(new InputArticle(article, "a.html", 0, []), labels);
    }
}
