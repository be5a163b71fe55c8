using MlPipeline.Features.Gate;
using MlPipeline.Features.Pages;
using MlPipeline.Text;
using MlPipeline.Text.Html;

namespace MlPipeline.Features.Tests.Gate;

public sealed class PageGateFeaturesTests
{
    private static readonly string[] Names = [.. Enumerable.Range(0, PageGateFeatures.Count).Select(PageGateFeatures.NameOf)];

    [Fact]
    public void Every_feature_has_a_name_of_its_own() => Assert.Equal(Names.Length, Names.Distinct().Count());

    [Fact]
    public void Figures_of_version_2_come_behind_all_of_version_1_so_that_older_trees_find_theirs()
    {
        Assert.Equal(Array.IndexOf(Names, "in blockquote") + 1, Array.IndexOf(Names, "names of the paragraph"));
        Assert.Equal(Array.IndexOf(Names, "all names") + 1, Array.IndexOf(Names, "links of the headline above"));
        Assert.Equal("prose behind the page's headline", Names[^1]);
    }

    [Fact]
    public void Each_figure_stands_under_its_name()
    {
        var parsed = HtmlArticle.Parse("<h1 class=t>Tàu đầu tiên rời ga</h1><p class=a>Đoàn tàu đầu tiên rời ga lúc năm giờ sáng.</p><a href=x>Tin khác</a>");
        var article = new Article { Id = "a", Text = parsed.Text, Paragraphs = parsed.Paragraphs, Title = parsed.Title, Page = parsed.Page };
        var encoded = Articles.Encode(article);
        var words = new PageWords([new(PageWords.HashOf("a"), -0.5f)]);
        var (figures, names) = (new List<float>(), new List<float>());
        PageFigures.Write(article, parsed.Page, encoded, figures);
        words.Write(parsed.Page, names);
        var features = new PageGateFeatures();
        features.Begin(article, encoded, words, 1);
        for (var unit = 0; unit < encoded.Units; unit++)
        {
            var row = new float[PageGateFeatures.Count];
            features.Finish(unit, 0.5f, row);
            for (var i = 0; i < PageFigures.Count; i++) Assert.Equal(figures[(unit * PageFigures.Count) + i], row[Array.IndexOf(Names, PageFigures.NameOf(i))]);
            for (var i = 0; i < PageWords.Count; i++) Assert.Equal(names[(unit * PageWords.Count) + i], row[Array.IndexOf(Names, PageWords.NameOf(i))]);
        }
    }
}
