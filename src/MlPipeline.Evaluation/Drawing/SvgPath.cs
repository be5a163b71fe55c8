using System.Text;

namespace MlPipeline.Evaluation.Drawing;

/// <summary>Path data.</summary>
internal static class SvgPath
{
    // Points closer than this look like one; leaving them out bounds the size of a curve with a point a row.
    private const double Finest = 0.4;

    /// <summary>Straight lines from point to point.</summary>
    public static string Through(ReadOnlySpan<(double X, double Y)> points)
    {
        var data = new StringBuilder();
        var (lastX, lastY) = (double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = points[i];
            if (i > 0 && i < points.Length - 1 && Math.Abs(x - lastX) < Finest && Math.Abs(y - lastY) < Finest) continue;
            data.Append(i == 0 ? 'M' : 'L').Append(SvgNumber.Of(x)).Append(' ').Append(SvgNumber.Of(y));
            (lastX, lastY) = (x, y);
        }

        return data.ToString();
    }
}
