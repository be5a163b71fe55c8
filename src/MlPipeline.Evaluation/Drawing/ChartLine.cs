namespace MlPipeline.Evaluation.Drawing;

/// <summary>A point of a line, in the units of the axes.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Up.</param>
/// <param name="Low">Lower end of its interval; null where it has none.</param>
/// <param name="High">Upper end of its interval.</param>
public readonly record struct ChartPoint(double X, double Y, double? Low = null, double? High = null);

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points in drawing order; those that are no numbers are left out.</param>
/// <param name="HasDots">Points are dots with whiskers; otherwise the line has a band for its intervals.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points, bool HasDots = false);

/// <summary>A straight line to read others against.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
public sealed record ReferenceLine(string Name, ChartPoint From, ChartPoint To);

/// <summary>A column on the lower edge of a chart, for how many rows lie behind a piece of a line.</summary>
/// <param name="From">Left edge, in units of the axis.</param>
/// <param name="To">Right edge.</param>
/// <param name="Height">0–1, as a share of the tallest column.</param>
public readonly record struct ChartColumn(double From, double To, double Height);
