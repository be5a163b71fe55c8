using MlPipeline.Features;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tests.Runs;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Seeds;

public sealed class SeedTrainingTests
{
    [Fact]
    public void Seed_terms_alone_make_a_model_of_paragraphs()
    {
        var model = Trainer.Train([], Lexicon(), Options).Model;
        Assert.Equal(TextUnit.Paragraph, model.Encoder.Unit);
        Assert.Equal(["energy", "sport"], Labelling.LabelsOf(model, Article("a", (null, "Giàn khoan tìm thấy dầu thô"), (null, "Đội tuyển ghi bàn thắng")).Article));
        Assert.Equal((0, 0, 10), (model.Card.Articles, model.Card.Rows, model.Card.SeedTerms));
    }

    [Fact]
    public void A_topic_known_by_its_seed_terms_only_is_found_among_learned_ones()
    {
        var model = Trainer.Train(ArticlesOf(20, 1).Select(article => article with { Labels = [.. article.Labels.Select(label => label!.Primary == "sport" ? null : label)] }), Lexicon(), Options).Model;
        Assert.Equal("sport", Labelling.LabelsOf(model, Article("a", (null, "Điền kinh, bơi lội và bàn thắng của đội tuyển")).Article)[0]);
    }

    [Fact]
    public void Every_sub_area_is_an_article_with_all_its_terms()
    {
        var articles = SeedArticles.Of(Lexicon()).ToArray();
        Assert.Equal(4, articles.Length);
        Assert.Equal("đội tuyển. bàn thắng. sân", articles[2].Article.Text);
        Assert.All(articles, article => Assert.Equal(article.Labels.Length, article.Article.Paragraphs.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(50)]
    public void Document_frequencies_of_seed_terms_stay_over_zero_whatever_the_least_count(int minCount)
    {
        var corpus = LabelledCorpus.Encode(ArticlesOf(1, 1), Lexicon(), Options).Encoded;
        var space = VectorSpace.Estimate(corpus, Options.Encoder, minCount, _ => true);
        Assert.NotEmpty(space.Ngrams);
        Assert.All(space.InverseDocumentFrequencies, frequency => Assert.True(frequency >= 1));
        Trainer.Train(ArticlesOf(1, 1), Lexicon(), Options with { MinCount = minCount });
    }
}
