using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Inference.Explaining;
using MlPipeline.Models;

namespace MlPipeline.Inference.Tests.Explaining;

public sealed class ExplainerTests
{
    [Theory]
    [InlineData(TextUnit.Paragraph)]
    [InlineData(TextUnit.Text)]
    public void Contributions_sum_up_to_the_scores(TextUnit unit)
    {
        foreach (var model in (TopicModel[])[Samples.Paragraphs, Samples.Texts, WithSeeds()])
        {
            foreach (var article in Samples.Articles(8, 6).Select(each => each.Article).Append(Samples.Of("x", "…", "giá giá dầu dầu thô")))
            {
                foreach (var explanation in new Explainer(model, unit).Explain(article))
                {
                    Assert.Equal(explanation.LabelScore, explanation.Contributions.Sum(each => each.ForLabel), 1e-3);
                    Assert.Equal(explanation.RivalScore, explanation.Contributions.Sum(each => each.ForRival), 1e-3);
                    Assert.Equal(explanation.Contributions.OrderByDescending(each => Math.Abs(each.Difference)), explanation.Contributions);
                    Assert.Equal(model.Gate is not null && unit == TextUnit.Paragraph, explanation.Gate is not null);
                    if (explanation.Gate is { } gate) Assert.Equal(gate.LogOdds, gate.Constant + gate.Contributions.Sum(each => each.LogOdds), 1e-6);
                }
            }
        }
    }

    [Fact]
    public void Explains_the_label_that_labelling_gives()
    {
        var labels = new ArticleLabels();
        var article = Samples.Articles(3, 6)[1].Article;
        new TopicLabeler(Samples.Paragraphs).Label(article, labels);
        var explanations = new Explainer(Samples.Paragraphs, TextUnit.Paragraph).Explain(article);
        Assert.Equal(labels.Units, explanations.Count);
        foreach (var explanation in explanations)
        {
            Assert.Equal(Samples.Paragraphs.Labels[labels.LabelOf(explanation.Unit)], explanation.Label);
            Assert.Equal(labels.ConfidenceOf(explanation.Unit), explanation.Confidence);
            Assert.NotEqual(explanation.Label, explanation.Rival);
        }
    }

    [Fact]
    public void Names_the_words_that_speak_for_a_topic_as_they_are_written()
    {
        var explanation = new Explainer(Samples.Paragraphs, TextUnit.Paragraph).Explain(Samples.Of("a", "GIÁ Xăng hôm nay tăng"))[0];
        var ngrams = explanation.Contributions.Where(each => each.Kind == EvidenceKind.Ngram).Select(each => each.Name).ToArray();
        Assert.Contains("GIÁ", ngrams);
        Assert.Contains("Xăng", ngrams);
        Assert.DoesNotContain("tăng", ngrams);
    }

    [Fact]
    public void Names_the_seed_terms_found_and_the_topics_of_the_rest()
    {
        var explanations = new Explainer(WithSeeds(), TextUnit.Paragraph).Explain(Samples.Of("a", "Giá dầu thô tăng", "Không gì cả"));
        Assert.Contains(explanations[0].Contributions, each => each is { Kind: EvidenceKind.Seeds, Name: "energy: Giá dầu" });
        Assert.Contains(explanations[1].Contributions, each => each is { Kind: EvidenceKind.ContextSeeds, Name: "energy" });
        Assert.DoesNotContain(explanations[1].Contributions, each => each.Kind == EvidenceKind.Seeds);
    }

    private static TopicModel WithSeeds()
    {
        var model = Samples.Paragraphs;
        var weights = new float[2 * model.Ngrams.Lanes];
        for (var i = 0; i < weights.Length; i++) weights[i] = i % model.Ngrams.Lanes < model.Labels.Length ? i / 10f : 0;
        return (model with { Seeds = PhraseTable.Of([new Phrase("giá dầu", 0, 0.5f)]), SeedTopics = ["energy"], SeedWeights = weights }).Validated();
    }
}
