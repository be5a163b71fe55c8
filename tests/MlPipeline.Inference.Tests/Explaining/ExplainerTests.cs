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
        foreach (var model in (TopicModel[])[Samples.Paragraphs, Samples.Texts, WithSeeds(), Samples.WithVectors, Samples.TextsWithVectors])
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

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Trees_of_texts_are_explained_by_scores_and_typing(int labels)
    {
        var model = labels == 2 ? Samples.Papers : Samples.PapersAndTopics;
        var scorer = new StagedScorer(model, TextUnit.Text);
        var probabilities = new double[labels];
        for (var i = 0; i < 12; i++)
        {
            var article = Samples.Paper("x", i % 2, i / 2 % 2, 1000 + (ulong)i);
            var explanation = Assert.Single(new Explainer(model, TextUnit.Text).Explain(article));
            Assert.Equal($"{i % labels}", explanation.Label);
            var stage = explanation.Gate!;
            Assert.Equal($"{explanation.Label} against {explanation.Rival}", stage.Question);
            Assert.Equal(stage.LogOdds, stage.Constant + stage.Contributions.Sum(each => each.LogOdds), 1e-9);
            Assert.Contains(stage.Contributions, each => each.Name.StartsWith("typing: ", StringComparison.Ordinal));

            // What is explained is what was decided.
            scorer.Score(article);
            scorer.CopyProbabilities(0, probabilities);
            Assert.Equal(Math.Log(probabilities[Array.IndexOf(model.Labels, explanation.Label)] / probabilities[Array.IndexOf(model.Labels, explanation.Rival)]), stage.LogOdds, 1e-6);
            Assert.Equal(explanation.LabelScore, explanation.Contributions.Sum(each => each.ForLabel), 1e-3);
        }
    }

    [Fact]
    public void A_text_in_capitals_has_no_second_stage_to_explain() =>
        Assert.Null(Assert.Single(new Explainer(Samples.Papers, TextUnit.Text).Explain(Samples.Of("x", "GIÁ XĂNG DẦU"))).Gate);

    [Fact]
    public void Vectors_are_evidence_of_the_paragraph_and_of_the_rest_of_its_article()
    {
        var article = Samples.Articles(1, 6)[0].Article;
        EvidenceKind[] both = [EvidenceKind.Meaning, EvidenceKind.ContextMeaning];
        foreach (var explanation in new Explainer(Samples.WithVectors, TextUnit.Paragraph).Explain(article))
        {
            var kinds = explanation.Contributions.Select(each => each.Kind).Where(both.Contains).Order();
            Assert.Equal(both, kinds);
        }

        Assert.DoesNotContain(new Explainer(Samples.WithVectors, TextUnit.Paragraph).Explain(Samples.Of("x", "giá xăng dầu"))[0].Contributions, each => each.Kind == EvidenceKind.ContextMeaning);
        Assert.DoesNotContain(new Explainer(Samples.Paragraphs, TextUnit.Paragraph).Explain(article)[0].Contributions, each => both.Contains(each.Kind));
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
