using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>Whether a start tag itself says that its element is not shown.</summary>
internal static class Visibility
{
    internal static bool IsHidden(HtmlTagToken tag)
    {
        // A dialog is shown once it is opened.
        var isOpen = tag.Name != "dialog";
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

            isOpen |= attribute.Name == "open";
        }

        return !isOpen;
    }

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        var isNotDisplayed = false;
        var isInvisible = false;
        foreach (var part in style.Split(';'))
        {
            var declaration = style[part];
            var colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;

            var property = declaration[..colon].Trim();
            if (property.Equals("display", StringComparison.OrdinalIgnoreCase))
                isNotDisplayed = HasValue(declaration[(colon + 1)..], "none");
            else if (property.Equals("visibility", StringComparison.OrdinalIgnoreCase))
                isInvisible = HasValue(declaration[(colon + 1)..], "hidden");
        }

        return isNotDisplayed || isInvisible;
    }

    private static bool HasValue(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        var important = text.IndexOf('!');
        return (important < 0 ? text : text[..important]).Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
    }
}
