using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Html;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Tests.Corpus;

/// <summary>Pages made of a page to learn from.</summary>
public sealed class PageVariantsTests
{
    private static readonly LabelledArticle Page = Labelled("<p>Trang chủ</p><h1>Tàu đầu tiên rời ga</h1><p>Một.</p><p>Hai.</p><p>Ba.</p><p>Tin khác</p>", "boilerplate", "transport", "transport", "economy", "transport", "boilerplate");

    [Fact]
    public void An_emptied_page_holds_what_stood_around_the_article_and_nothing_of_it()
    {
        var (bare, headed) = (EmptiedPage.Of(Page, 3)!, EmptiedPage.Of(Page, 1)!);
        Assert.Equal(["Trang chủ", "Tin khác"], Texts(bare));
        Assert.Equal(["Trang chủ", "Tàu đầu tiên rời ga", "Tin khác"], Texts(headed));
        foreach (var page in (LabelledArticle[])[bare, headed])
        {
            Assert.All(page.Labels, label => Assert.Equal(TopicModel.Boilerplate, label!.Primary));
            Assert.Equal(Texts(page).Length, page.Article.Page!.Blocks.Length);
            Assert.Equal(Texts(page).Length, page.Lines.Length);
            Assert.True(CorpusEncoder.IsPageOnly(page));
        }
    }

    [Fact]
    public void A_page_of_nothing_but_content_or_without_any_makes_no_other()
    {
        Assert.Null(EmptiedPage.Of(Labelled("<p>Một.</p><p>Hai.</p>", "economy", "economy"), 3));
        Assert.Null(EmptiedPage.Of(Labelled("<p>Trang chủ</p><h1>Báo</h1>", "boilerplate", "boilerplate"), 1));
    }

    [Fact]
    public void A_shortened_page_keeps_all_around_the_article_and_its_beginning()
    {
        var texts = Texts(Enumerable.Range(0, 40).Select(seed => ShortenedPage.Of(Page, (ulong)seed)).First(page => page is not null)!);
        Assert.Equal("Trang chủ", texts[0]);
        Assert.Equal("Tàu đầu tiên rời ga", texts[1]);
        Assert.Equal("Tin khác", texts[^1]);
        Assert.InRange(texts.Length, 4, 5);
    }

    [Fact]
    public void A_notice_is_the_headline_and_a_paragraph_or_two()
    {
        var lengths = Enumerable.Range(0, 40).Select(seed => ShortenedPage.Notice(Page, (ulong)seed)).Select(page => Texts(page!).Length).Distinct().Order();
        Assert.Equal([4, 5], lengths);
    }

    private static string[] Texts(LabelledArticle article) => [.. Enumerable.Range(0, article.Labels.Length).Select(i => article.Article.TextOf(i).ToString())];

    private static LabelledArticle Labelled(string html, params string[] labels)
    {
        var parsed = HtmlArticle.Parse(html);
        var article = new Article { Id = "a", Text = parsed.Text, Paragraphs = parsed.Paragraphs, Title = parsed.Title, Page = parsed.Page };
        return new LabelledArticle(article, [.. labels.Select(label => new ParagraphLabel(label, [], []))], "a.jsonl", [.. labels.Select((_, i) => i + 1L)], Standalone: false);
    }
}
