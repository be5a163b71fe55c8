using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class RepeatabilityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_number_of_threads_changes_no_byte(bool boilerplate)
    {
        var corpus = ArticlesOf(70, 3, boilerplate);
        var one = ModelFile.Write(Trainer.Train(corpus, Lexicon(), Options).Model);
        Assert.Equal(one, ModelFile.Write(Trainer.Train(corpus, Lexicon(), Options with { Linear = Options.Linear with { Threads = 2 } }).Model));
        Assert.Equal(one, ModelFile.Write(Trainer.Train(corpus, Lexicon(), Options with { Linear = Options.Linear with { Threads = 5 } }).Model));
    }

    // The learner visits rows in another order, so its weights differ within its tolerance: with a small one the scores agree, and with any the labels do.
    [Fact]
    public void The_order_of_the_articles_matters_only_within_the_tolerance()
    {
        var corpus = ArticlesOf(40, 3);
        var shuffled = corpus.ToArray();
        new SplitMix(8).Shuffle<Data.Labelled.LabelledArticle>(shuffled);
        var options = Options with { Linear = Options.Linear with { Tolerance = 1e-6 } };
        var (model, other) = (Trainer.Train(corpus, Lexicon(), options).Model, Trainer.Train(shuffled, Lexicon(), options).Model);
        Assert.Equal(model.Labels, other.Labels);
        Assert.Equal(model.Ngrams.Count, other.Ngrams.Count);
        foreach (var article in ArticlesOf(15, 77).Select(each => each.Article))
        {
            Assert.Equal(Labelling.LabelsOf(model, article), Labelling.LabelsOf(other, article));
            var scores = Labelling.ScoresOf(model, article, model.Encoder.Unit).SelectMany(row => row);
            foreach (var (one, two) in scores.Zip(Labelling.ScoresOf(other, article, model.Encoder.Unit).SelectMany(row => row))) Assert.Equal(one, two, 5e-3f);
        }
    }

    [Fact]
    public void Another_seed_deals_other_folds_but_labels_the_same()
    {
        var corpus = ArticlesOf(40, 3);
        var other = Trainer.Train(corpus, SeedLexicon.Empty, Options with { Linear = Options.Linear with { Seed = 42 } }).Model;
        var model = Trainer.Train(corpus, SeedLexicon.Empty, Options).Model;
        foreach (var article in corpus) Assert.Equal(Labelling.LabelsOf(model, article.Article), Labelling.LabelsOf(other, article.Article));
    }
}
