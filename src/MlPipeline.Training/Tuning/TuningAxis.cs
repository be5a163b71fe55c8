using System.Globalization;

namespace MlPipeline.Training.Tuning;

/// <summary>One thing that a search changes: from options to those beside them.</summary>
/// <param name="options">The best options so far.</param>
/// <returns>Options to try, in this order; those tried before are passed over.</returns>
public delegate IEnumerable<TuningStep> TuningAxis(TrainingOptions options);

/// <summary>Makes axes.</summary>
internal static class TuningAxisOf
{
    /// <summary>A number on a ladder of values: the next rung above, then the next below.</summary>
    /// <param name="field">The name of the option in an options file.</param>
    /// <param name="rungs">Values, ascending; the options may stand between two.</param>
    /// <param name="get">The value in the options.</param>
    /// <param name="set">The options with another value.</param>
    public static TuningAxis Ladder<T>(string field, T[] rungs, Func<TrainingOptions, T> get, Func<TrainingOptions, T, TrainingOptions> set)
        where T : struct, IComparable<T>, IFormattable
    {
        return Steps;

        IEnumerable<TuningStep> Steps(TrainingOptions options)
        {
            var value = get(options);
            var above = Array.FindIndex(rungs, rung => rung.CompareTo(value) > 0);
            var below = Array.FindLastIndex(rungs, rung => rung.CompareTo(value) < 0);
            if (above >= 0) yield return StepTo(rungs[above]);
            if (below >= 0) yield return StepTo(rungs[below]);

            TuningStep StepTo(T rung) => new(string.Create(CultureInfo.InvariantCulture, $"{field} {rung}"), set(options, rung));
        }
    }
}
