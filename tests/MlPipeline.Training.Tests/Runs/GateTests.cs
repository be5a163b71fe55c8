using MlPipeline.Models;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class GateTests
{
    [Fact]
    public void A_gate_is_kept_only_where_it_helps_held_out_articles()
    {
        var result = Trainer.Train(ArticlesOf(80, 5, boilerplate: true), SeedLexicon.Empty, Options);
        Assert.InRange(result.HeldOut.Accuracy, 0.85, 1);
        Assert.InRange(Labelling.Accuracy(result.Model, ArticlesOf(30, 6, boilerplate: true)), 0.85, 1);
        Assert.Null(Trainer.Train(ArticlesOf(80, 5), SeedLexicon.Empty, Options).Model.Gate);
    }

    [Fact]
    public void The_gate_sees_what_no_linear_stage_can()
    {
        var corpus = Strangers(120, 3);
        var result = Trainer.Train(corpus, SeedLexicon.Empty, Options with { BoilerplateWeight = 1 });
        Assert.NotNull(result.Model.Gate);
        Assert.InRange(result.HeldOut.Accuracy, 0.7, 1);
        var unseen = Strangers(60, 44);
        Assert.InRange(Labelling.Accuracy(result.Model, unseen), 0.8, 1);
        Assert.InRange(Labelling.Accuracy(result.Model with { Gate = null }, unseen), 0, 0.78);
    }

    [Fact]
    public void A_model_with_a_gate_is_the_same_from_any_number_of_threads_and_from_its_file()
    {
        var corpus = Strangers(60, 3);
        var bytes = ModelFile.Write(Trainer.Train(corpus, SeedLexicon.Empty, Options).Model);
        Assert.Equal(bytes, ModelFile.Write(Trainer.Train(corpus, SeedLexicon.Empty, Options with { Linear = Options.Linear with { Threads = 3 } }).Model));
        Assert.NotNull(ModelFile.Read(bytes).Gate);
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes)));
    }

    // Fewer articles than the folds that judging a gate takes.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Few_long_articles_with_much_boilerplate_can_be_learned_from(int articles)
    {
        var corpus = Enumerable.Range(0, articles).Select(i => Article($"a{i}",
            [.. Enumerable.Range(0, 130).Select(n => n % 2 == 0 ? ("boilerplate", $"Tin liên quan {n % 7}") : ((string?)"sport", $"đội tuyển ghi {n % 5} bàn thắng trên sân nhà hôm nay."))])).ToArray();
        Assert.InRange(Labelling.Accuracy(Trainer.Train(corpus, SeedLexicon.Empty, Options).Model, corpus), 0.9, 1);
    }

    [Fact]
    public void Boilerplate_has_no_further_topics_and_is_none()
    {
        var model = Trainer.Train(ArticlesOf(40, 5, boilerplate: true), SeedLexicon.Empty, Options).Model;
        var labels = new Inference.ArticleLabels();
        foreach (var article in ArticlesOf(20, 6, boilerplate: true))
        {
            new Inference.TopicLabeler(model).Label(article.Article, labels);
            for (var unit = 0; unit < labels.Units; unit++)
            {
                Assert.DoesNotContain(model.BoilerplateIndex, labels.Also(unit).ToArray());
                if (model.Labels[labels.LabelOf(unit)] == TopicModel.Boilerplate) Assert.True(labels.Also(unit).IsEmpty);
            }
        }
    }

    [Fact]
    public void Rows_that_stand_alone_may_be_mixed_with_articles()
    {
        var mixed = Strangers(60, 3).Append(Alone("t1", "sport", "đội tuyển ghi hai bàn thắng trên sân nhà")).ToArray();
        var model = Trainer.Train(mixed, SeedLexicon.Empty, Options with { BoilerplateWeight = 1 }).Model;
        Assert.Equal(Features.TextUnit.Paragraph, model.Encoder.Unit);
        Assert.NotNull(model.Gate);
    }
}
