using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tuning;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Tuning;

public sealed class TunerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Trials_are_as_accurate_as_the_training_with_their_options_says(bool boilerplate)
    {
        var corpus = ArticlesOf(24, 5, boilerplate);
        var trials = Tuner.Search(corpus, Lexicon(), null, Options, Long, new FakeClock()).Run(Options).Take(4).ToArray();
        Assert.Equal(4, trials.Length);
        Assert.All(trials, trial => Assert.Equal(Trainer.Train(corpus, Lexicon(), trial.Options).Model.Card.HeldOutAccuracy, trial.Figures.Accuracy));
    }

    [Fact]
    public void Another_n_gram_order_is_another_encoding()
    {
        var corpus = ArticlesOf(24, 5);
        foreach (var order in (int[])[1, 3, 2])
        {
            var start = Options with { Encoder = Options.Encoder with { MaxOrder = order } };
            var trial = Tuner.Search(corpus, SeedLexicon.Empty, null, Options, Long, new FakeClock()).Run(start).First();
            Assert.Equal(Trainer.Train(corpus, SeedLexicon.Empty, start).Model.Card.HeldOutAccuracy, trial.Figures.Accuracy);
        }
    }

    [Fact]
    public void The_number_of_threads_changes_no_trial()
    {
        var corpus = ArticlesOf(24, 5);
        Assert.Equal(Figures(1), Figures(4));

        (string, double, double, double)[] Figures(int threads)
        {
            var options = Options with { Linear = Options.Linear with { Threads = threads } };
            return [.. Tuner.Search(corpus, SeedLexicon.Empty, null, options, Long, new FakeClock()).Run(options).Select(trial => (trial.Change, trial.Figures.Accuracy, trial.Figures.MacroF1, trial.Figures.LogLoss))];
        }
    }

    [Fact]
    public void Labels_drawn_by_lot_stay_near_chance_however_the_options_are_chosen()
    {
        var search = Tuner.Search(RandomLabels(60, ["a", "b", "c"], 9), SeedLexicon.Empty, null, Options, Long, new FakeClock());
        Assert.NotEmpty(search.Run(Options).ToArray());
        Assert.InRange(search.Best!.Figures.Accuracy, 0.2, 0.48);
    }

    [Fact]
    public void Refuses_data_that_leave_nothing_to_hold_out()
    {
        Assert.Throws<TrainingException>(() => Tuner.Search(ArticlesOf(1, 1), SeedLexicon.Empty, null, Options, Long, new FakeClock()));
        Assert.Throws<TrainingException>(() => Tuner.Search([Article("a", ("x", "một")), Article("b", ("x", "hai"))], SeedLexicon.Empty, null, Options, Long, new FakeClock()));
    }
}
