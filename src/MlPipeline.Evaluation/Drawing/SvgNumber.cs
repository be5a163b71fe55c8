using System.Globalization;

namespace MlPipeline.Evaluation.Drawing;

/// <summary>Numbers as SVG wants them, whatever the culture: a point, no exponent, and a hundredth of a unit is as fine as a screen shows.</summary>
public static class SvgNumber
{
    /// <summary>Writes a number with at most two decimals.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static string Of(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentException("a place on a drawing is a finite number", nameof(value));
        // Adding zero turns −0 into 0.
        return (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
