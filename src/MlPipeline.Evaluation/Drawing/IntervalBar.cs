namespace MlPipeline.Evaluation.Drawing;

/// <summary>
/// One figure with its interval on a common scale, small enough for the cell of a table, as in a forest plot. It stands beside its numbers, so screen readers pass over it.
/// </summary>
/// <param name="Least">Beginning of the scale.</param>
/// <param name="Most">Its end.</param>
public sealed record IntervalBar(double Least, double Most)
{
    private const double Width = 120, Height = 16;

    /// <summary>A value that all bars of a table are read against; null where there is none.</summary>
    public double? Reference { get; init; }

    /// <summary>Draws one bar; nothing where the value is no number.</summary>
    /// <param name="markup">Receives it.</param>
    /// <param name="value">The figure.</param>
    /// <param name="low">Lower end of its interval; null where it has none.</param>
    /// <param name="high">Upper end of its interval.</param>
    public void Write(Markup markup, double value, double? low = null, double? high = null)
    {
        if (!double.IsFinite(value)) return;
        var axis = new Axis("", Least, Most, (_, _) => "");
        double At(double place) => axis.Place(place, 2, Width - 2);
        using var svg = markup.Element("svg", ("class", "bar"), ("aria-hidden", "true"), ("viewBox", $"0 0 {SvgNumber.Of(Width)} {SvgNumber.Of(Height)}"), ("width", SvgNumber.Of(Width)), ("height", SvgNumber.Of(Height)));
        var zero = At(0);
        SvgImage.Rectangle(markup, "track", 2, 5, Width - 4, 6);
        SvgImage.Rectangle(markup, value < 0 ? "fill negative" : "fill", Math.Min(zero, At(value)), 5, Math.Abs(At(value) - zero), 6);
        if (Least < 0) markup.Empty("path", ("class", "axis"), ("d", SvgPath.Through([(zero, 1), (zero, Height - 1)])));
        if (Reference is { } reference) markup.Empty("path", ("class", "reference"), ("d", SvgPath.Through([(At(reference), 1), (At(reference), Height - 1)])));
        if (low is { } from && high is { } to && double.IsFinite(from) && double.IsFinite(to))
            markup.Empty("path", ("class", "whisker s1"), ("d", SvgPath.Through([(At(from), 8), (At(to), 8)])));
        markup.Empty("circle", ("class", "dot s1"), ("cx", SvgNumber.Of(At(value))), ("cy", "8"), ("r", "3"));
    }
}
