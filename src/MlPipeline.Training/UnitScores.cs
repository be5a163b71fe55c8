namespace MlPipeline.Training;

/// <summary>Scores of the linear stage for the units of a corpus; units that were not scored have zeros.</summary>
/// <param name="units">Units of the corpus.</param>
/// <param name="classes">Labels.</param>
public sealed class UnitScores(int units, int classes)
{
    private readonly float[] values = new float[checked(units * classes)];
    private readonly float[] known = new float[units];

    /// <summary>The scores of one unit.</summary>
    public Span<float> Of(int unit) => values.AsSpan(unit * classes, classes);

    /// <summary>Share of a unit's n-grams that the stage knew, 0–1.</summary>
    public ref float KnownOf(int unit) => ref known[unit];
}
