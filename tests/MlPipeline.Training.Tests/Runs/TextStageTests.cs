using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tests.Tuning;
using MlPipeline.Training.Tuning;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

/// <summary>The second stage of whole texts: trees over scores and typing.</summary>
public sealed class TextStageTests
{
    private static readonly TrainingOptions Asked = Options with { TextStage = TextStage.Typing };

    // Trained once: most tests only read it.
    private static readonly Lazy<TrainingResult> TwoPapers = new(() => Trainer.Train(Typed(480, 1), SeedLexicon.Empty, Asked));

    [Fact]
    public void Trees_are_kept_where_typing_tells_what_words_do_not()
    {
        var (model, heldOut) = (TwoPapers.Value.Model, TwoPapers.Value.HeldOut);
        Assert.NotNull(model.TopicTrees);
        Assert.Null(model.Gate);
        Assert.InRange(heldOut.Accuracy, 0.95, 1);
        Assert.Equal(heldOut.Accuracy, model.Card.HeldOutAccuracy);
        var unseen = Typed(100, 2);
        Assert.InRange(Labelling.Accuracy(model, unseen), 0.95, 1);
        Assert.InRange(Labelling.Accuracy(model with { TopicTrees = null }, unseen), 0.2, 0.8);
    }

    [Fact]
    public void A_search_finds_that_typing_tells_what_words_do_not()
    {
        var trial = Tuner.Search(Typed(480, 1), SeedLexicon.Empty, null, Options, TimeSpan.FromDays(1), new FakeClock()).Run(Options).First(trial => trial.Options.TextStage == TextStage.Typing);
        Assert.True(trial.IsKept);
        Assert.InRange(trial.Figures.Accuracy, 0.95, 1);
    }

    [Fact]
    public void Trees_are_left_out_unless_asked_for() => Assert.Null(Trainer.Train(Typed(300, 1), SeedLexicon.Empty, Options).Model.TopicTrees);

    [Fact]
    public void Trees_are_left_out_where_they_do_not_help()
    {
        var result = Trainer.Train(Texts(240, 3), SeedLexicon.Empty, Asked);
        Assert.Equal(1, result.HeldOut.Accuracy);
        Assert.Null(result.Model.TopicTrees);
    }

    [Fact]
    public void More_labels_than_two_have_trees_each()
    {
        // Three topics, and the paper that each text is from.
        var corpus = Texts(480, 4).Zip(Typed(480, 5), (topic, paper) => Alone(topic.Article.Id, $"{topic.Labels[0]!.Primary}-{paper.Labels[0]!.Primary}", Retyped(topic.Article.Text, paper.Article.Text))).ToArray();
        var model = Trainer.Train(corpus, SeedLexicon.Empty, Asked).Model;
        Assert.Equal(6, model.Labels.Length);
        Assert.Equal(6, model.TopicTrees!.Trees.Scores);
        Assert.InRange(Labelling.Accuracy(model, corpus), 0.95, 1);

        static string Retyped(string words, string like) => like.Contains('\n') ? words : $"({words.Replace("\n", " ").TrimEnd('.')})";
    }

    [Fact]
    public void Labelling_says_what_training_would_say()
    {
        var corpus = Typed(480, 1);
        var model = TwoPapers.Value.Model;
        var encoded = LabelledCorpus.Encode(corpus, SeedLexicon.Empty, Asked).Encoded;
        var training = new TopicTreeTraining(encoded, model.Calibration.LinearScale, Asked.TopicTrees);
        var scores = new UnitScores(encoded.Units, encoded.LabelNames.Length);
        for (var article = 0; article < corpus.Length; article++)
        {
            Labelling.ScoresOf(model, corpus[article].Article, TextUnit.Text)[0].CopyTo(scores.Of(article));
            var expected = new double[2];
            training.Apply(model.TopicTrees!, scores, article, expected);
            model.Calibration.Map.Apply(expected);
            Assert.Equal(expected, Labelling.ProbabilitiesOf(model, corpus[article].Article)[0]);
        }
    }

    [Fact]
    public void A_model_with_trees_is_the_same_from_any_number_of_threads_and_from_its_file()
    {
        var bytes = ModelFile.Write(TwoPapers.Value.Model);
        Assert.Equal(bytes, ModelFile.Write(Trainer.Train(Typed(480, 1), SeedLexicon.Empty, Asked with { Linear = Asked.Linear with { Threads = 3 } }).Model));
        var loaded = ModelFile.Read(bytes);
        Assert.NotNull(loaded.TopicTrees);
        Assert.Equal(bytes, ModelFile.Write(loaded));
        foreach (var article in Typed(40, 3)) Assert.Equal(Labelling.ProbabilitiesOf(TwoPapers.Value.Model, article.Article), Labelling.ProbabilitiesOf(loaded, article.Article));
    }

    [Fact]
    public void A_text_has_the_same_label_whatever_its_line_ends_and_blanks()
    {
        var model = TwoPapers.Value.Model;
        foreach (var article in Typed(40, 3).Select(each => each.Article))
        {
            var expected = Labelling.ProbabilitiesOf(model, article)[0];
            foreach (var variant in (string[])[article.Text.Replace("\n", "\r\n"), article.Text.Replace(' ', '\u00A0'), article.Text + "\r\n"])
                Assert.Equal(expected, Labelling.ProbabilitiesOf(model, new Article { Id = "v", Text = variant, Paragraphs = [new TextRange(0, variant.Length)] })[0]);
        }
    }

    [Fact]
    public void A_text_in_capitals_is_judged_by_its_words_alone()
    {
        var model = TwoPapers.Value.Model;
        var text = Typed(1, 9)[0].Article.Text.ToUpperInvariant();
        var article = new Article { Id = "v", Text = text, Paragraphs = [new TextRange(0, text.Length)] };
        Assert.Equal(Labelling.ProbabilitiesOf(model with { TopicTrees = null }, article), Labelling.ProbabilitiesOf(model, article));
    }

    // Fewer texts whose typing can be told than folds to judge it on.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(480)]
    public void Texts_in_capitals_are_no_examples_of_typing(int others)
    {
        var corpus = Typed(600, 1).Select((each, i) => i < others ? each : Alone(each.Article.Id, each.Labels[0]!.Primary, each.Article.Text.ToUpperInvariant())).ToArray();
        var model = Trainer.Train(corpus, SeedLexicon.Empty, Asked).Model;
        Assert.Equal(others == 480, model.TopicTrees is not null);
        Assert.All(corpus, each => Assert.Equal(1, Labelling.ProbabilitiesOf(model, each.Article)[0].Sum(), 1e-9));
    }

    [Fact]
    public void One_label_needs_no_trees()
    {
        var model = Trainer.Train(Typed(200, 1).Select(each => Alone(each.Article.Id, "news", each.Article.Text)), SeedLexicon.Empty, Asked).Model;
        Assert.Null(model.TopicTrees);
        Assert.Equal(1, Labelling.ProbabilitiesOf(model, Typed(1, 2)[0].Article)[0].Single(), 1e-9);
    }

    [Fact]
    public void More_than_a_hundred_labels_have_no_trees()
    {
        const int Labels = TopicTrees.MostLabels + 1;
        var corpus = Enumerable.Range(0, Labels * 50).Select(i => Alone($"t{i}", $"l{i % Labels:000}", (i / Labels % 2 == 0 ? "chữ " : "Chữ, ") + $"từ{i % Labels} từ{i % (Labels - 1)}")).ToArray();
        var model = Trainer.Train(corpus, SeedLexicon.Empty, Asked with { BareWeight = 0 }).Model;
        Assert.Null(model.TopicTrees);
        Assert.Equal(Labels, model.Labels.Length);
        Assert.InRange(Labelling.Accuracy(model, corpus.Take(500)), 0.9, 1);
    }

    [Fact]
    public void Labels_drawn_by_lot_are_held_out_at_chance()
    {
        var result = Trainer.Train(Typed(480, 6, random: true), SeedLexicon.Empty, Asked);
        Assert.InRange(result.HeldOut.Accuracy, 0.42, 0.58);
        var folds = CrossValidation.Run(Typed(480, 7, random: true), SeedLexicon.Empty, Asked, 3).ToArray();
        Assert.InRange(folds.Average(fold => Labelling.Accuracy(fold.Model, fold.HeldOut)), 0.42, 0.58);
    }

    [Fact]
    public void Texts_among_articles_have_no_part_in_the_second_stage_of_paragraphs()
    {
        // The lone texts are all boilerplate: whoever took their typing for a shape would learn it from them.
        var options = Asked with { BoilerplateWeight = 1 };
        var lone = Enumerable.Range(0, 80).Select(i => Alone($"t{i}", i % 2 == 0 ? "boilerplate" : "sport", Typed(1, (ulong)i)[0].Article.Text)).ToArray();
        var few = Enumerable.Range(0, 6).Select(i => Article($"a{i}", ("boilerplate", "Tin liên quan"), ("sport", "đội tuyển bóng đá"))).ToArray();
        Assert.Null(Trainer.Train([.. lone, .. few], SeedLexicon.Empty, options).Model.Gate);

        var corpus = LabelledCorpus.Encode([.. lone, .. Strangers(60, 3)], SeedLexicon.Empty, options);
        var training = new GateTraining(corpus.Encoded, 0, -1, 1, 1, options.Gate);
        Assert.All(Enumerable.Range(0, 80), article => Assert.False(training.IsFor(article)));
        Assert.All(Enumerable.Range(80, 60), article => Assert.True(training.IsFor(article)));
    }
}
