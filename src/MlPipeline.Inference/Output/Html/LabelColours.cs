using System.Globalization;
using System.Text;
using MlPipeline.Models;

namespace MlPipeline.Inference.Output.Html;

/// <summary>
/// A colour for each label: hues evenly spread, light enough that the page's dark text on them has a contrast of 7 : 1 and more (WCAG 2.1, level AAA); boilerplate is grey and recedes. Every label is
/// written out too, so nothing depends on telling colours apart.
/// </summary>
internal static class LabelColours
{
    /// <summary>Style rules: class <c>l0</c> for the first label and so on.</summary>
    public static string Rules(string[] labels)
    {
        var rules = new StringBuilder();
        for (var i = 0; i < labels.Length; i++)
        {
            var hue = 360 * i / labels.Length;
            rules.Append(labels[i] == TopicModel.Boilerplate
                ? string.Create(CultureInfo.InvariantCulture, $".l{i}{{background:hsl(0 0% 94%);border-color:hsl(0 0% 60%)}}")
                : string.Create(CultureInfo.InvariantCulture, $".l{i}{{background:hsl({hue} 75% 90%);border-color:hsl({hue} 60% 40%)}}"));
            rules.Append('\n');
        }

        return rules.ToString();
    }
}
