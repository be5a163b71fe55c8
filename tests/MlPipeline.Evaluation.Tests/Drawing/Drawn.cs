using System.Globalization;
using System.Text;
using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Tests.Drawing;

/// <summary>What a drawing writes.</summary>
internal static class Drawn
{
    public static string Of(Action<Markup> draw)
    {
        using var output = new MemoryStream();
        using (var markup = new Markup(output)) draw(markup);
        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    public static Axis Share(string title) => new(title, 0, 1, (value, _) => value.ToString("0%", CultureInfo.InvariantCulture));
}
