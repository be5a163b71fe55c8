using System.Globalization;

namespace MlPipeline.Cli;

/// <summary>Figures as text, the same under every culture.</summary>
internal static class Numbers
{
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
