using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Labelling;

public sealed class TopicLabelerTests
{
    [Fact]
    public void A_labeler_used_before_labels_like_a_new_one()
    {
        foreach (var model in (TopicModel[])[Samples.Paragraphs, Samples.Texts, Samples.WithVectors, Samples.TextsWithVectors, Samples.PapersAndTopics])
        {
            // Articles of so many paragraphs that they have no article block are among them.
            var used = new TopicLabeler(model);
            Article[] odd = [Samples.Of("x", "…"), Samples.Of("y", [.. Enumerable.Repeat("giá xăng dầu", 40)]), Samples.Of("z", "giá"), Samples.Of("v", [.. Enumerable.Repeat("bàn thắng", 600)]), Samples.Of("w", "DẦU", "Dầu thô.")];
            foreach (var article in Samples.Articles(12, 2).Select(each => each.Article).Concat(odd))
                Assert.Equal(Describe(new TopicLabeler(model), article), Describe(used, article));
        }
    }

    [Fact]
    public void Finds_topics_and_boilerplate_of_unseen_articles()
    {
        Assert.NotNull(Samples.Paragraphs.Gate);
        var labels = new ArticleLabels();
        var labeler = new TopicLabeler(Samples.Paragraphs);
        var (right, all) = (0, 0);
        foreach (var article in Samples.Articles(30, 9))
        {
            labeler.Label(article.Article, labels);
            for (var unit = 0; unit < labels.Units; unit++, all++) right += Samples.Paragraphs.Labels[labels.LabelOf(unit)] == article.Labels[unit]!.Primary ? 1 : 0;
        }

        Assert.InRange(right / (double)all, 0.9, 1);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_the_label_is_the_largest()
    {
        var labels = new ArticleLabels();
        foreach (var article in Articles)
        {
            new TopicLabeler(Samples.Paragraphs).Label(article, labels);
            Assert.Equal(article.Paragraphs.Length, labels.Units);
            for (var unit = 0; unit < labels.Units; unit++)
            {
                var scores = labels.Scores(unit).ToArray();
                Assert.Equal(1, scores.Sum(), 1e-9);
                Assert.Equal(scores.Max(), scores[labels.LabelOf(unit)]);
                Assert.Equal(scores.Max(), labels.ConfidenceOf(unit));
                Assert.All(labels.AlsoScores(unit).ToArray(), score => Assert.InRange(score, 0, 1));
            }
        }
    }

    [Fact]
    public void Further_topics_come_likeliest_first_and_never_repeat_the_label()
    {
        var labels = new ArticleLabels();
        var model = Samples.Paragraphs with { Calibration = Samples.Paragraphs.Calibration with { AlsoThresholds = [.. Samples.Paragraphs.Labels.Select(_ => 0.0)] } };
        foreach (var article in Articles)
        {
            new TopicLabeler(model).Label(article, labels);
            for (var unit = 0; unit < labels.Units; unit++)
            {
                var also = labels.Also(unit).ToArray();
                Assert.DoesNotContain(labels.LabelOf(unit), also);
                Assert.DoesNotContain(model.BoilerplateIndex, also);
                Assert.Equal(labels.LabelOf(unit) == model.BoilerplateIndex ? 0 : model.Labels.Length - 2, also.Length);
                var likely = Array.ConvertAll(also, label => labels.AlsoScores(unit)[label]);
                Assert.Equal(likely.OrderDescending(), likely);
            }
        }
    }

    [Fact]
    public void Automatic_acceptance_begins_at_the_threshold()
    {
        var labels = new ArticleLabels();
        foreach (var threshold in (double[])[0, 0.7, 2])
        {
            var model = Samples.Paragraphs with { Calibration = Samples.Paragraphs.Calibration with { AutoThreshold = threshold } };
            foreach (var article in Articles)
            {
                new TopicLabeler(model).Label(article, labels);
                for (var unit = 0; unit < labels.Units; unit++) Assert.Equal(labels.ConfidenceOf(unit) >= threshold, labels.IsAuto(unit));
            }
        }
    }

    [Fact]
    public void Spelling_and_composition_change_nothing()
    {
        var article = Samples.Of("a", "Giá xăng hòa cùng giá dầu thô hôm nay.", "Đội tuyển khỏe thắng trận đấu.");
        var variant = Samples.Of("a", "Gia\u0301 xa\u0306ng hoà cùng giá dâ\u0300u thô hôm nay.", "Ðội tuyển khoẻ thă\u0301ng trận đấu.");
        Assert.Equal(Describe(new TopicLabeler(Samples.Paragraphs), article), Describe(new TopicLabeler(Samples.Paragraphs), variant));
    }

    [Fact]
    public void A_model_of_one_unit_can_label_the_other()
    {
        var article = Samples.Articles(1, 4)[0].Article;
        var labels = new ArticleLabels();
        new TopicLabeler(Samples.Texts, TextUnit.Paragraph).Label(article, labels);
        Assert.Equal(article.Paragraphs.Length, labels.Units);
        new TopicLabeler(Samples.Paragraphs, TextUnit.Text).Label(article, labels);
        Assert.Equal(1, labels.Units);
        Assert.Equal("energy", Samples.Paragraphs.Labels[labels.LabelOf(0)]);
    }

    // Vectors, trees and the gate belong to one unit.
    [Fact]
    public void What_a_model_has_for_its_unit_does_not_disturb_the_other()
    {
        var article = Samples.Articles(1, 4)[0].Article;
        var labels = new ArticleLabels();
        foreach (var (model, unit) in ((TopicModel, TextUnit)[])[(Samples.WithVectors, TextUnit.Text), (Samples.TextsWithVectors, TextUnit.Paragraph), (Samples.PapersAndTopics, TextUnit.Paragraph)])
        {
            new TopicLabeler(model, unit).Label(article, labels);
            Assert.Equal(unit == TextUnit.Text ? 1 : article.Paragraphs.Length, labels.Units);
            for (var i = 0; i < labels.Units; i++) Assert.Equal(1, labels.Scores(i).ToArray().Sum(), 1e-9);
            Assert.Equal(labels.Units, new Inference.Explaining.Explainer(model, unit).Explain(article).Count);
        }
    }

    [Fact]
    public void An_article_without_words_still_has_labels()
    {
        var labels = new ArticleLabels();
        new TopicLabeler(Samples.Paragraphs).Label(Samples.Of("a", "***", "", "…"), labels);
        Assert.Equal(3, labels.Units);
        Assert.Equal(1, labels.Scores(1).ToArray().Sum(), 1e-9);
        new TopicLabeler(Samples.Paragraphs).Label(Samples.Of("a"), labels);
        Assert.Equal(0, labels.Units);
    }

    private static IEnumerable<Article> Articles => Samples.Articles(10, 5).Select(each => each.Article).Append(Samples.Of("x", "không gì cả", "…", "abc"));

    private static string Describe(TopicLabeler labeler, Article article)
    {
        var labels = new ArticleLabels();
        labeler.Label(article, labels);
        return string.Join('\n', Enumerable.Range(0, labels.Units).Select(unit =>
            $"{labels.LabelOf(unit)} {labels.IsAuto(unit)} {string.Join(' ', labels.Scores(unit).ToArray().Concat(labels.AlsoScores(unit).ToArray()).Select(BitConverter.DoubleToInt64Bits))} {string.Join(' ', labels.Also(unit).ToArray())}"));
    }
}
