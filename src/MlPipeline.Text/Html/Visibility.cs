using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>Whether a start tag itself says that its element is not shown.</summary>
internal static class Visibility
{
    internal static bool IsHidden(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            var hides = attribute.Name switch
            {
                "hidden" => true,
                "aria-hidden" => attribute.Value.AsSpan().Trim().Equals("true", StringComparison.OrdinalIgnoreCase),
                "style" => HidesByStyle(attribute.Value),
                _ => false,
            };
            if (hides)
                return true;
        }

        return false;
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        var hides = false;
        foreach (var part in style.Split(';'))
        {
            var declaration = style[part];
            var colon = declaration.IndexOf(':');
            if (colon < 0 || !declaration[..colon].Trim().Equals("display", StringComparison.OrdinalIgnoreCase))
                continue;

            var value = declaration[(colon + 1)..].Trim();
            var important = value.IndexOf('!');
            hides = (important < 0 ? value : value[..important].TrimEnd()).Equals("none", StringComparison.OrdinalIgnoreCase);
        }

        return hides;
    }
}
