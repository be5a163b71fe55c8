namespace MlPipeline.Training;

/// <summary>Scores of the linear stage for the units of a corpus; units that were not scored have zeros.</summary>
/// <param name="units">Units of the corpus.</param>
/// <param name="classes">Labels.</param>
public sealed class UnitScores(int units, int classes)
{
    private readonly float[] values = new float[checked(units * classes)];
    private readonly int[] known = new int[units];

    /// <summary>The scores of one unit.</summary>
    public Span<float> Of(int unit) => values.AsSpan(unit * classes, classes);

    /// <summary>How many of a unit's n-grams the stage knew; counted for web pages.</summary>
    public ref int KnownOf(int unit) => ref known[unit];
}
