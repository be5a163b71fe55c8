using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class TrainerTests
{
    [Fact]
    public void Learns_a_tiny_corpus_by_heart()
    {
        var corpus = ArticlesOf(12, 1);
        var result = Trainer.Train(corpus, SeedLexicon.Empty, Options with { MinCount = 1, Linear = Options.Linear with { Cost = 10 } });
        Assert.Equal(1, Labelling.Accuracy(result.Model, corpus));
    }

    // However many threads found out: who says so in one sentence looks for its type.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_option_outside_its_range_is_an_argument_error(int threads)
    {
        var options = Options with { Linear = Options.Linear with { Cost = -1, Threads = threads } };
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.Train(ArticlesOf(6, 1), SeedLexicon.Empty, options));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.Train(Texts(6, 1), SeedLexicon.Empty, options));
    }

    [Fact]
    public void Labels_unseen_articles_of_the_same_kind()
    {
        var result = Trainer.Train(ArticlesOf(60, 1), SeedLexicon.Empty, Options);
        Assert.InRange(Labelling.Accuracy(result.Model, ArticlesOf(30, 99)), 0.9, 1);
        Assert.InRange(result.HeldOut.Accuracy, 0.9, 1);
    }

    [Fact]
    public void A_model_that_was_saved_says_the_same()
    {
        var model = Trainer.Train(ArticlesOf(60, 1, boilerplate: true), Lexicon(), Options).Model;
        var loaded = ModelFile.Read(ModelFile.Write(model));
        foreach (var article in ArticlesOf(10, 2, boilerplate: true)) Assert.Equal(Labelling.ProbabilitiesOf(model, article.Article), Labelling.ProbabilitiesOf(loaded, article.Article));
    }

    [Fact]
    public void Labels_stand_in_ordinal_order_however_the_rows_come()
    {
        var model = Trainer.Train([Article("1", ("thể_thao", "bóng"), ("b", "bao")), Article("2", ("a", "an"), ("B", "ban")), Article("3", ("ă", "ăn also"), ("b z", "bao"))], SeedLexicon.Empty, Options).Model;
        Assert.Equal(["B", "a", "b", "thể_thao", "z", "ă"], model.Labels);
    }

    [Fact]
    public void The_card_says_what_the_model_was_made_from()
    {
        var card = Trainer.Train([.. ArticlesOf(9, 1), Article("x", (null, "không nhãn"), ("sport", "bóng đá"))], Lexicon(), Options).Model.Card;
        Assert.Equal((10, 37, 10, 37), (card.Articles, card.Rows, card.SeedTerms, card.HeldOutRows));
        Assert.InRange(card.HeldOutAccuracy, 0, 1);
    }

    [Fact]
    public void Rows_that_stand_alone_make_a_model_of_whole_texts()
    {
        var model = Trainer.Train(ArticlesOf(30, 1).Select(article => Alone(article.Article.Id, article.Labels[0]!.Primary, article.Article.Text)), SeedLexicon.Empty, Options).Model;
        Assert.Equal(TextUnit.Text, model.Encoder.Unit);
        Assert.Empty(model.ShapeWeights);
        Assert.Single(Labelling.LabelsOf(model, ArticlesOf(1, 5)[0].Article));
    }

    [Fact]
    public void Nothing_labelled_is_nothing_to_learn_from()
    {
        Assert.Throws<TrainingException>(() => Trainer.Train([], SeedLexicon.Empty, Options));
        Assert.Throws<TrainingException>(() => Trainer.Train([Article("a", (null, "một"), (null, "hai"))], SeedLexicon.Empty, Options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_handful_of_articles_is_enough_to_begin_with(int articles)
    {
        var corpus = ArticlesOf(articles, 4);
        var model = Trainer.Train(corpus, SeedLexicon.Empty, Options).Model;
        Assert.Equal(4, Labelling.LabelsOf(model, corpus[0].Article).Length);
    }

    [Fact]
    public void One_label_is_always_right()
    {
        var model = Trainer.Train([Article("a", ("law", "tòa án")), Article("b", ("law", "bị cáo"))], SeedLexicon.Empty, Options).Model;
        Assert.Equal(["law"], Labelling.LabelsOf(model, Article("c", (null, "gì cũng được")).Article));
    }

    [Fact]
    public void Text_without_words_is_learned_from_without_harm()
    {
        var model = Trainer.Train([Article("a", ("x", "…"), ("y", "***")), Article("b", ("x", "!!!"), ("y", "một hai"))], SeedLexicon.Empty, Options).Model;
        foreach (var row in Labelling.ProbabilitiesOf(model, Article("c", (null, "…"), (null, "một")).Article)) Assert.Equal(1, row.Sum(), 1e-9);
    }
}
