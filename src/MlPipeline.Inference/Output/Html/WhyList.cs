using System.Globalization;
using System.Text;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Inference.Output.Html;

/// <summary>What spoke for a label, folded away until it is asked for; the largest contributions only.</summary>
internal static class WhyList
{
    private const int MostFor = 6;
    private const int MostAgainst = 3;
    private const int LongestName = 120;

    /// <summary>Writes the list.</summary>
    /// <param name="page">Receives it.</param>
    /// <param name="explanation">What the article itself says.</param>
    /// <param name="label">The label that was given: another one where the memory of its source spoke too.</param>
    public static void Append(StringBuilder page, Explanation explanation, string label)
    {
        page.Append("<details><summary>why</summary>");
        if (label != explanation.Label) page.Append(CultureInfo.InvariantCulture, $"<p>{PageText.Escape(label)}, for it was seen in other articles of its source; by itself it would be {PageText.Escape(explanation.Label)}.</p>");
        AppendSide(page, $"for {explanation.Label}", explanation.Contributions.Where(part => part.Difference > 0 && part.Kind != EvidenceKind.Constant).Take(MostFor));
        AppendSide(page, $"for {explanation.Rival}, the next best", explanation.Contributions.Where(part => part.Difference < 0 && part.Kind != EvidenceKind.Constant).Take(MostAgainst));
        if (explanation.Gate is { } gate)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>second stage, log-odds of {PageText.Escape(gate.Question)}: {gate.LogOdds:+0.00;-0.00}</p><ul>");
            foreach (var part in gate.Contributions.Take(MostAgainst)) page.Append(CultureInfo.InvariantCulture, $"<li><b>{part.LogOdds:+0.00;-0.00}</b> {Short(part.Name)} = {part.Value:0.##}</li>");
            page.Append("</ul>");
        }

        page.Append("</details>");
    }

    private static void AppendSide(StringBuilder page, string heading, IEnumerable<Contribution> parts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<p>{PageText.Escape(heading)}</p><ul>");
        foreach (var part in parts) page.Append(CultureInfo.InvariantCulture, $"<li><b>{Math.Abs(part.Difference):0.000}</b> {EvidenceNames.PrefixOf(part.Kind)}{Short(part.Name)}</li>");
        page.Append("</ul>");
    }

    private static string Short(string name)
    {
        if (name.Length <= LongestName) return PageText.Escape(name);
        var cut = char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName;
        return PageText.Escape(name[..cut] + "…");
    }
}
