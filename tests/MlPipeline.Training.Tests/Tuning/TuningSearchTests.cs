using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Tuning;

namespace MlPipeline.Training.Tests.Tuning;

public sealed class TuningSearchTests
{
    private const int Articles = 400;

    private readonly FakeClock clock = new();

    [Fact]
    public void Climbs_one_option_at_a_time_to_the_best_of_a_smooth_hill()
    {
        var trials = Run(options => 300 - (20 * Steps(options.Linear.Cost / 8)) - (20 * Math.Abs(options.MinCount - 5)), TextUnit.Text).Trials;
        Assert.Equal(["cost 2", "cost 4", "cost 8", "minCount 3", "minCount 5"], trials.Where(trial => trial.IsKept).Skip(1).Select(trial => trial.Change));
    }

    [Fact]
    public void Starts_from_the_options_given_and_tries_nothing_twice()
    {
        var start = new TrainingOptions { MinCount = 4, Linear = new LinearOptions { Cost = 3 } };
        var (trials, search) = Run(options => 300 - (20 * Steps(options.Linear.Cost)), TextUnit.Text, start);
        Assert.Equal(("", start, true), (trials[0].Change, trials[0].Options, trials[0].IsKept));
        Assert.Equal(["cost 4", "cost 2", "cost 1"], trials[1..4].Select(trial => trial.Change));
        Assert.Equal(trials.Length, trials.Select(trial => trial.Options).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, trials.Length), trials.Select(trial => trial.Number));
        Assert.Equal(1, search.Best!.Options.Linear.Cost);
        Assert.Equal(4, search.Best.Options.MinCount);
        Assert.True(search.IsComplete);
    }

    [Fact]
    public void Goes_round_again_when_something_was_kept()
    {
        // The cost pays only once the n-gram order, which is tried last, has changed.
        var best = Run(options => options.Encoder.MaxOrder == 3 ? 200 + (50 * (options.Linear.Cost == 2 ? 1 : 0)) : 100, TextUnit.Text).Search.Best!;
        Assert.Equal((3, 2f), (best.Options.Encoder.MaxOrder, best.Options.Linear.Cost));
    }

    [Fact]
    public void Keeps_the_start_where_nothing_is_better_by_more_than_noise()
    {
        var (trials, search) = Run(options => 300 + (options.MinCount == 3 ? 1 : 0), TextUnit.Text);
        Assert.Equal(new TrainingOptions(), search.Best!.Options);
        Assert.Single(trials, trial => trial.IsKept);
        Assert.True(search.IsComplete);
    }

    [Fact]
    public void Tries_the_other_loss_at_costs_that_fit_it()
    {
        var trials = Run(_ => 300, TextUnit.Text).Trials;
        Assert.Equal([8f, 32f], trials.Where(trial => trial.Options.Linear.Loss == LinearLoss.Logistic).Select(trial => trial.Options.Linear.Cost));
        Assert.Contains(trials, trial => trial.Change == "loss logistic, cost 8");
        var logistic = new TrainingOptions { Linear = new LinearOptions { Loss = LinearLoss.Logistic, Cost = 16 } };
        Assert.Equal([2f, 0.5f], Run(_ => 300, TextUnit.Text, logistic).Trials.Where(trial => trial.Options.Linear.Loss == LinearLoss.SquaredHinge).Select(trial => trial.Options.Linear.Cost));
    }

    [Theory]
    [InlineData(TextUnit.Text, false, "cost ratioWeight loss weighting textStage minCount maxOrder")]
    [InlineData(TextUnit.Paragraph, false, "cost contextWeight loss weighting minCount maxOrder")]
    [InlineData(TextUnit.Text, true, "cost ratioWeight vectorWeight loss weighting textStage minCount maxOrder")]
    [InlineData(TextUnit.Paragraph, true, "cost contextWeight vectorWeight contextVectorWeight loss weighting minCount maxOrder")]
    public void Changes_what_means_something_for_the_data(TextUnit unit, bool vectors, string expected) =>
        Assert.Equal(expected.Split(' '), Run(_ => 300, unit, null, vectors).Trials.Skip(1).Select(trial => trial.Change.Split(' ')[0]).Distinct());

    [Fact]
    public void Begins_no_trial_that_would_overrun_but_measures_the_start_whatever_it_takes()
    {
        var (trials, search) = Run(_ => 300, TextUnit.Text, limit: 45, seconds: 10);
        Assert.Equal(4, trials.Length);
        Assert.All(trials, trial => Assert.Equal(10, trial.Time.TotalSeconds));
        Assert.False(search.IsComplete);
        Assert.Single(Run(_ => 300, TextUnit.Text, limit: 3, seconds: 10).Trials);
    }

    [Fact]
    public void The_order_of_the_trials_does_not_depend_on_the_time()
    {
        string[] all = [.. Run(Hill, TextUnit.Paragraph).Trials.Select(trial => trial.Change)];
        string[] some = [.. Run(Hill, TextUnit.Paragraph, limit: 70, seconds: 10).Trials.Select(trial => trial.Change)];
        Assert.InRange(some.Length, 2, all.Length - 1);
        Assert.Equal(all[..some.Length], some);

        static int Hill(TrainingOptions options) => 300 - (30 * Steps(options.Linear.Cost / 0.25f)) - (30 * Steps(options.Encoder.ContextWeight));
    }

    // Doublings or halvings away from 1.
    private static int Steps(float ratio) => (int)Math.Round(Math.Abs(Numerics.PortableMath.Log(ratio)) / Numerics.PortableMath.Log(2));

    private (TuningTrial[] Trials, TuningSearch Search) Run(
        Func<TrainingOptions, int> right, TextUnit unit, TrainingOptions? start = null, bool vectors = false, double limit = 1e6, double seconds = 1)
    {
        var search = new TuningSearch(TuningAxes.For(unit, vectors), Measure, TimeSpan.FromSeconds(limit), clock);
        return ([.. search.Run(start ?? new TrainingOptions())], search);

        TrialFigures Measure(TrainingOptions options)
        {
            clock.Pass(seconds);
            return FiguresOf([.. Enumerable.Range(0, Articles).Select(article => article < right(options) ? 1 : 0)]);
        }
    }

    private static TrialFigures FiguresOf(int[] right) => new() { Accuracy = right.Average(), MacroF1 = 0, LogLoss = 0, RightOfArticles = right };
}
