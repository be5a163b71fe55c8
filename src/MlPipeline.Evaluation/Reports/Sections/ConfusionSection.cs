using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What is taken for what: a heat map, its numbers, and the most frequent confusions.</summary>
internal static class ConfusionSection
{
    private const int MostPairs = 15;

    public static Section Of(EvaluationReport report, Speech speech)
    {
        var others = speech.Say(ConfusionWords.Others);
        var shown = ShownConfusion.Of(report.Confusion, others);
        List<Block> blocks = [new Paragraph(speech.Say(ConfusionWords.Lead))];
        if (shown.Merged > 0) blocks.Add(new Paragraph(speech.Say(ConfusionWords.Bounded, speech.Numbers.Count(shown.Labels.Count - 1), speech.Numbers.Count(shown.Merged), others)));
        blocks.Add(new Heat(Draw(shown, speech), speech.Say(ConfusionWords.HeatTitle), Numbers(shown, speech)));
        blocks.Add(MostFrequent(report.Confusion, speech));
        return new Section("confusion", speech.Say(ConfusionWords.Title), blocks);
    }

    private static HeatMap Draw(ShownConfusion shown, Speech speech)
    {
        var numbers = speech.Numbers;
        var rows = shown.Counts.Sum(row => row.Sum(count => (long)count));
        var right = shown.Counts.Index().Sum(row => (long)row.Item[row.Index]);
        return new HeatMap
        {
            Id = "heat",
            Title = speech.Say(ConfusionWords.HeatTitle),
            Description = speech.Say(ConfusionWords.HeatDescription, numbers.Count(shown.Labels.Count), numbers.Count(rows), numbers.Count(right)),
            Rows = shown.Labels,
            Columns = shown.Labels,
            Cells = [.. shown.Counts.Select((row, gold) => row.Select((count, given) => CellOf(shown, gold, given, count, row.Sum(each => (long)each), speech)).ToArray())],
        };
    }

    private static HeatCell CellOf(ShownConfusion shown, int gold, int given, int count, long all, Speech speech)
    {
        if (count == 0) return new HeatCell("", 0, "");
        var share = (double)count / all;
        var title = speech.Say(ConfusionWords.Cell, MarkupText.Shorten(shown.Labels[gold], 60), MarkupText.Shorten(shown.Labels[given], 60), speech.Numbers.Count(count), speech.Numbers.Percent(share));
        return new HeatCell(Short(count, speech.Numbers), share, title);
    }

    // A cell has room for three digits and a bit; the title and the table have the whole number.
    private static string Short(int count, ReportNumbers numbers) => count switch
    {
        < 1000 => numbers.Count(count),
        < 9950 => numbers.Fixed(count / 1000.0, 1) + "k",
        < 999_500 => numbers.Fixed(count / 1000.0, 0) + "k",
        _ => numbers.Fixed(count / 1e6, 0) + "M",
    };

    private static Table Numbers(ShownConfusion shown, Speech speech) => new(
        "t-confusion",
        speech.Say(ConfusionWords.TableCaption),
        [new(speech.Say(CommonWords.GoldLabel)), .. shown.Labels.Select(label => new Column(FigureCells.Label(label).Text, ColumnKind.Number))],
        [.. shown.Counts.Select((row, gold) => (IReadOnlyList<Cell>)[FigureCells.Label(shown.Labels[gold]), .. row.Select(count => (Cell)speech.Numbers.Count(count))])]);

    private static Block MostFrequent(ConfusionMatrix matrix, Speech speech)
    {
        var pairs = (from gold in Enumerable.Range(0, matrix.Labels.Count)
                     from given in Enumerable.Range(0, matrix.Labels.Count)
                     where gold != given && matrix.Counts[gold][given] > 0
                     orderby matrix.Counts[gold][given] descending, gold, given
                     select (Gold: gold, Given: given, Count: matrix.Counts[gold][given])).Take(MostPairs).ToArray();
        if (pairs.Length == 0) return new Paragraph(speech.Say(ConfusionWords.None));
        return new Table(
            "t-confusions",
            speech.Say(ConfusionWords.TopCaption),
            [new(speech.Say(CommonWords.GoldLabel)), new(speech.Say(CommonWords.Given)), new(speech.Say(CommonWords.Rows), ColumnKind.Number), new(speech.Say(ConfusionWords.ShareOfGold), ColumnKind.Number)],
            [.. pairs.Select(pair => (IReadOnlyList<Cell>)
            [
                FigureCells.Label(matrix.Labels[pair.Gold]),
                FigureCells.Label(matrix.Labels[pair.Given]),
                speech.Numbers.Count(pair.Count),
                speech.Numbers.Percent((double)pair.Count / matrix.Counts[pair.Gold].Sum(count => (long)count)),
            ])]);
    }
}
