namespace MlPipeline.Training.Tuning;

/// <summary>
/// Coordinate search: one thing at a time is changed in the best options so far, and what is better by more than noise is kept. It goes round all axes until a round changes nothing or the time is used
/// up. The order of the trials depends on nothing but their figures; how many there are depends on the time.
/// </summary>
/// <param name="axes">What is changed.</param>
/// <param name="measure">Tells how good options are.</param>
/// <param name="limit">The time. A trial that would overrun it if it took as long as those before it on average is not begun, except the first.</param>
/// <param name="clock">What time it is.</param>
public sealed class TuningSearch(IReadOnlyList<TuningAxis> axes, Func<TrainingOptions, TrialFigures> measure, TimeSpan limit, TimeProvider clock)
{
    private readonly HashSet<TrainingOptions> tried = [];
    private long begin;

    /// <summary>The best trial so far; null before the first.</summary>
    public TuningTrial? Best { get; private set; }

    /// <summary>Whether the search has ended because nothing was left to try, not because of the time.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Runs the search; each trial is run when it is asked for. Once only.</summary>
    /// <param name="start">The options to start from.</param>
    public IEnumerable<TuningTrial> Run(TrainingOptions start)
    {
        begin = clock.GetTimestamp();
        tried.Add(start);
        yield return Try(new TuningStep(string.Empty, start));
        while (!IsComplete)
        {
            var before = Best;
            foreach (var axis in axes)
            {
                // Asked anew after each trial: when one was kept, the next goes on from there.
                while (axis(Best!.Options).FirstOrDefault(step => !tried.Contains(step.Options)) is { } step)
                {
                    if (!HasTime()) yield break;
                    tried.Add(step.Options);
                    yield return Try(step);
                }
            }

            IsComplete = Best == before;
        }
    }

    private TuningTrial Try(TuningStep step)
    {
        var since = clock.GetTimestamp();
        var figures = measure(step.Options);
        var trial = new TuningTrial(tried.Count, step.Change, step.Options, figures, clock.GetElapsedTime(since), Best is null || figures.IsBetterThan(Best.Figures));
        if (trial.IsKept) Best = trial;
        return trial;
    }

    private bool HasTime()
    {
        var used = clock.GetElapsedTime(begin);
        return used + (used / tried.Count) <= limit;
    }
}
