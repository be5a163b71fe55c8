using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>What more data brings.</summary>
internal static class LearningCurveSection
{
    public static Section? Of(EvaluationReport report, Speech speech)
    {
        if (report.LearningCurve is not { Count: > 0 } points) return null;
        var (first, last, numbers) = (points[0], points[^1], speech.Numbers);
        var drawing = new LineChart
        {
            Id = "learning-curve",
            Title = speech.Say(ComparisonWords.LearningTitle),
            Description = speech.Say(
                ComparisonWords.LearningDescription, numbers.Count(first.Articles), numbers.Percent(first.Accuracy.Value), numbers.Count(last.Articles), numbers.Percent(last.Accuracy.Value)),
            X = new Axis(speech.Say(ComparisonWords.LearnedArticles), 0, Math.Max(1, points.Max(point => point.Articles)), numbers.Fixed),
            Y = CurveSection.Share(speech.Say(ComparisonWords.LearningAxis), CurveSection.Floor(points.SelectMany(point => new[] { point.Accuracy.Low, point.MacroF1.Low })), speech),
            Lines = [Line(CommonWords.Accuracy, point => point.Accuracy), Line(CommonWords.MacroF1, point => point.MacroF1)],
        };
        return new Section("learning-curve", speech.Say(ComparisonWords.LearningCurve), [new Charts([new Chart(drawing, speech.Say(ComparisonWords.LearningCaption), Numbers(points, speech))])]);

        ChartLine Line(Phrase name, Func<LearningCurvePoint, Figure> figure) =>
            new(speech.Say(name), [.. points.Select(point => new ChartPoint(point.Articles, figure(point).Value, figure(point).Low, figure(point).High))], HasDots: true);
    }

    private static Table Numbers(IReadOnlyList<LearningCurvePoint> points, Speech speech) => new(
        "t-learning-curve",
        speech.Say(ComparisonWords.LearningTitle),
        [
            new(speech.Say(ComparisonWords.LearnedShare), ColumnKind.Number),
            new(speech.Say(CommonWords.ArticlesHead), ColumnKind.Number),
            new(speech.Say(ComparisonWords.LearnedRows), ColumnKind.Number),
            new(speech.Say(CommonWords.Accuracy), ColumnKind.Number),
            new(speech.Say(CommonWords.MacroF1), ColumnKind.Number),
        ],
        [.. points.Select(point => (IReadOnlyList<Cell>)
        [
            speech.Numbers.ShortPercent(point.Share), speech.Numbers.Count(point.Articles), speech.Numbers.Count(point.Rows), speech.Percent(point.Accuracy), speech.Score(point.MacroF1),
        ])]);
}
