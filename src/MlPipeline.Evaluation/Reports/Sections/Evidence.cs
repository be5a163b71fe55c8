using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What spoke for a label and for its rival.</summary>
internal static class Evidence
{
    private const int Shown = 8, GateShown = 4, LongestName = 100;

    public static IEnumerable<Block> Of(Explanation explanation, string id, Speech speech)
    {
        var parts = explanation.Contributions;
        var most = parts.Take(Shown).Select(part => Math.Abs(part.Difference)).DefaultIfEmpty(0).Max();
        var scale = most > 0 ? new IntervalBar(-most, most) : new IntervalBar(-1, 1);
        List<IReadOnlyList<Cell>> rows = [.. parts.Take(Shown).Select(part => Row(part, scale, speech))];
        if (parts.Count > Shown) rows.Add([speech.Say(ErrorWords.Rest, speech.Numbers.Count(parts.Count - Shown)), "", speech.Numbers.Signed(parts.Skip(Shown).Sum(part => part.Difference), 3), ""]);
        yield return new Table(
            id,
            speech.Say(ErrorWords.EvidenceCaption, FigureCells.Label(explanation.Label).Text, FigureCells.Label(explanation.Rival).Text),
            [new(speech.Say(ErrorWords.Evidence)), new(speech.Say(ErrorWords.Kind)), new(speech.Say(ErrorWords.Weight), ColumnKind.Number), new(speech.Say(CommonWords.Drawn), ColumnKind.Drawing)],
            rows);
        if (explanation.Gate is not { } gate) yield break;
        var reasons = Sequence.Of("; ", gate.Contributions.Take(GateShown).Select(part => (IReadOnlyList<Inline>)[new Quoted(part.Name), " = ", speech.Numbers.Short(part.Value), $" ({speech.Numbers.Signed(part.LogOdds, 2)})"]));
        yield return new Paragraph(speech.Line(ErrorWords.Gate, new Quoted(gate.Question), speech.Numbers.Signed(gate.LogOdds, 2), reasons));
    }

    private static Cell[] Row(Contribution part, IntervalBar scale, Speech speech) =>
    [
        part.Kind == EvidenceKind.Constant ? speech.Say(ErrorWords.NameOf(part.Kind)) : new Quoted(part.Name, LongestName),
        speech.Say(ErrorWords.NameOf(part.Kind)),
        speech.Numbers.Signed(part.Difference, 3),
        new Bar(scale, part.Difference),
    ];
}
