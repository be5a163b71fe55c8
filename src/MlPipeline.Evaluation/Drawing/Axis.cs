namespace MlPipeline.Evaluation.Drawing;

/// <summary>An axis: its range and how its marks are written.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Least">Beginning of the range.</param>
/// <param name="Most">Its end, over its beginning.</param>
/// <param name="Label">Writes a mark, given the decimals that tell the marks apart.</param>
public sealed record Axis(string Title, double Least, double Most, Func<double, int, string> Label)
{
    /// <summary>Its marks.</summary>
    /// <param name="wanted">How many there should be about.</param>
    public NiceTicks Ticks(int wanted) => NiceTicks.Of(Least, Most, wanted);

    /// <summary>The place of a value between two ends; a value outside of the range is put at its edge.</summary>
    /// <param name="value">The value, finite.</param>
    /// <param name="from">Where the range begins on paper.</param>
    /// <param name="to">Where it ends.</param>
    public double Place(double value, double from, double to) => from + ((Math.Clamp(value, Least, Most) - Least) / (Most - Least) * (to - from));
}
