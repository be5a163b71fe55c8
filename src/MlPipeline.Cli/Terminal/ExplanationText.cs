using MlPipeline.Data;
using MlPipeline.Features;
using MlPipeline.Inference.Explaining;
using MlPipeline.Text;

namespace MlPipeline.Cli.Terminal;

/// <summary>An explanation in plain lines.</summary>
internal static class ExplanationText
{
    private const int Shown = 8;

    public static void Write(TextWriter output, Article article, int number, TextUnit unit, Explanation explanation)
    {
        var text = unit == TextUnit.Text ? article.Text : article.TextOf(explanation.Unit).ToString();
        output.WriteLine(Numbers.Text($"{Printable.Line(article.Id)} {number}: {Shorten(text)}"));
        output.WriteLine(Numbers.Text($"  {explanation.Label} ({explanation.Confidence:0.00}), score {explanation.LabelScore:0.000}; next {explanation.Rival}, score {explanation.RivalScore:0.000}"));
        WriteSide(output, $"for {explanation.Label}", explanation.Contributions.Where(part => part.Difference > 0).ToArray());
        WriteSide(output, $"for {explanation.Rival}", explanation.Contributions.Where(part => part.Difference < 0).ToArray());
        if (explanation.Gate is { } gate) WriteGate(output, gate);
        output.WriteLine();
    }

    private static void WriteGate(TextWriter output, GateExplanation gate)
    {
        output.WriteLine(Numbers.Text($"  second stage, log-odds of {gate.Question}: {gate.LogOdds:+0.00;-0.00} (constant {gate.Constant:+0.00;-0.00})"));
        foreach (var part in gate.Contributions.Take(Shown)) output.WriteLine(Numbers.Text($"    {part.LogOdds:+0.00;-0.00}  {part.Name} = {part.Value:0.##}"));
    }

    private static void WriteSide(TextWriter output, string heading, Contribution[] parts)
    {
        output.WriteLine(Numbers.Text($"  {heading}: {parts.Sum(part => Math.Abs(part.Difference)):0.000}"));
        foreach (var part in parts.Take(Shown))
            output.WriteLine(Numbers.Text($"    {Math.Abs(part.Difference):0.000}  {EvidenceNames.PrefixOf(part.Kind)}{part.Name}"));
        if (parts.Length > Shown) output.WriteLine(Numbers.Text($"    {parts.Skip(Shown).Sum(part => Math.Abs(part.Difference)):0.000}  {parts.Length - Shown} more"));
    }

    private static string Shorten(string text) => Printable.Line(text.Length <= 100 ? text : text[..100] + "…");
}
