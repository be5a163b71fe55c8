using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Parts of the data, the worst first, then cut by cut.</summary>
internal static class SliceSection
{
    private const int Worst = 12, MostInCut = 120, LongestRange = 20;

    public static Section? Of(EvaluationReport report, Speech speech)
    {
        if (report.Slices.Count == 0) return null;
        var scale = new IntervalBar(0, 1) { Reference = report.Figures.Accuracy.Value };
        var worst = report.Slices.Where(slice => !slice.IsSmall).Take(Worst).ToArray();
        List<Block> blocks = [new Paragraph(speech.Say(SliceWords.Lead, speech.Numbers.Percent(report.Figures.Accuracy.Value)))];
        if (worst.Length > 0) blocks.Add(TableOf("t-slices", speech.Say(SliceWords.WorstCaption), worst, scale, speech, namesCut: true));
        foreach (var cut in report.Slices.GroupBy(slice => slice.Dimension).OrderBy(group => group.Key)) blocks.Add(FoldOf(cut.Key, [.. cut], scale, speech));
        return new Section("slices", speech.Say(SliceWords.Title), blocks);
    }

    private static Fold FoldOf(SliceDimension dimension, Slice[] slices, IntervalBar scale, Speech speech)
    {
        var name = speech.Say(SliceWords.NameOf(dimension));
        var table = TableOf($"t-slices-{(int)dimension}", speech.Say(SliceWords.DimensionCaption, name), slices[..Math.Min(slices.Length, MostInCut)], scale, speech, namesCut: false);
        return new Fold([speech.Say(SliceWords.DimensionSummary, name, speech.Numbers.Count(slices.Length))], [table, .. speech.More(slices.Length, MostInCut)]);
    }

    private static Table TableOf(string id, string caption, Slice[] slices, IntervalBar scale, Speech speech, bool namesCut) => new(
        id,
        caption,
        [
            new(speech.Say(SliceWords.Part)),
            .. namesCut ? new Column[] { new(speech.Say(SliceWords.CutBy)) } : [],
            new(speech.Say(CommonWords.Accuracy), ColumnKind.Number),
            new(speech.Say(CommonWords.Drawn), ColumnKind.Drawing),
            new(speech.Say(CommonWords.Rows), ColumnKind.Number),
            new(speech.Say(CommonWords.ArticlesHead), ColumnKind.Number),
        ],
        [.. slices.Select(slice => (IReadOnlyList<Cell>)
        [
            slice.IsSmall ? new Cell(KeyOf(slice, speech), " ", new Aside(speech.Say(CommonWords.LittleData))) : KeyOf(slice, speech),
            .. namesCut ? new Cell[] { speech.Say(SliceWords.NameOf(slice.Dimension)) } : [],
            speech.Percent(slice.Accuracy),
            scale.Drawn(slice.Accuracy),
            speech.Numbers.Count(slice.Rows),
            speech.Numbers.Count(slice.Articles),
        ])]);

    private static string Range(Slice slice) => MarkupText.Shorten(slice.Key, LongestRange).Replace('-', '–');

    private static Inline KeyOf(Slice slice, Speech speech) => SliceWords.KeyOf(slice) is { } phrase ? speech.Say(phrase) : slice.Dimension switch
    {
        SliceDimension.Length => speech.Say(SliceWords.Syllables, Range(slice)),
        SliceDimension.Confidence => speech.Numbers.Rewrite(Range(slice)),
        _ => FigureCells.Label(slice.Key),
    };
}
