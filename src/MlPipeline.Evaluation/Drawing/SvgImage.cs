namespace MlPipeline.Evaluation.Drawing;

/// <summary>What all drawings share.</summary>
internal static class SvgImage
{
    /// <summary>Opens a drawing that is an image to screen readers, named by its title and told by its description.</summary>
    public static Markup.Scope Open(Markup markup, string id, string title, string description, double width, double height, bool keepsSize = false)
    {
        var (wide, high) = (SvgNumber.Of(width), SvgNumber.Of(height));
        var svg = markup.Element(
            "svg", ("role", "img"), ("aria-labelledby", $"{id}-t {id}-d"), ("viewBox", $"0 0 {wide} {high}"), ("width", keepsSize ? wide : null), ("height", keepsSize ? high : null), ("class", "chart"));
        markup.Leaf("title", title, ("id", $"{id}-t"));
        markup.Leaf("desc", description, ("id", $"{id}-d"));
        return svg;
    }

    public static void Text(Markup markup, string style, double x, double y, string text) => markup.Leaf("text", text, ("class", style), ("x", SvgNumber.Of(x)), ("y", SvgNumber.Of(y)));

    public static void Rectangle(Markup markup, string style, double x, double y, double width, double height) =>
        markup.Empty("rect", ("class", style), ("x", SvgNumber.Of(x)), ("y", SvgNumber.Of(y)), ("width", SvgNumber.Of(width)), ("height", SvgNumber.Of(height)));
}
