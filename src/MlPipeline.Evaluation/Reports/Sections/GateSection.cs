using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Which floors are met.</summary>
internal static class GateSection
{
    public static Section? Of(EvaluationReport report, Speech speech)
    {
        if (report.Gate is not { } gate) return null;
        if (gate.Floors.Count == 0) return new Section("gate", speech.Say(ComparisonWords.Gate), [new Paragraph(speech.Say(ComparisonWords.NoFloors))]);
        var table = new Table(
            "t-gate",
            speech.Say(ComparisonWords.GateCaption),
            [new(speech.Say(ComparisonWords.Figure)), new(speech.Say(ComparisonWords.Floor), ColumnKind.Number), new(speech.Say(CommonWords.Value), ColumnKind.Number), new(speech.Say(ComparisonWords.Result))],
            [.. gate.Floors.Select(floor => Row(floor, speech))]);
        return new Section("gate", speech.Say(ComparisonWords.Gate), [table]);
    }

    private static Cell[] Row(GateFloor floor, Speech speech) =>
    [
        floor.IsDifference ? new Cell(new Quoted(floor.Path), " ", new Aside(speech.Say(ComparisonWords.IsDifference))) : new Quoted(floor.Path),
        speech.Numbers.Fixed(floor.Least, 4),
        speech.Numbers.Fixed(floor.Value ?? double.NaN, 4),
        new Badge(speech.Say(floor.IsMet ? ComparisonWords.Met : ComparisonWords.NotMet), floor.IsMet ? Tone.Good : Tone.Bad),
    ];
}
