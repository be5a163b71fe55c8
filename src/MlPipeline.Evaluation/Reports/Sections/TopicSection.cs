using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Content;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports.Sections;

/// <summary>Figures label by label, the weakest first.</summary>
internal static class TopicSection
{
    private const int Seen = 25;

    public static Section Of(EvaluationReport report, Speech speech)
    {
        var scale = new IntervalBar(0, 1) { Reference = report.Figures.MacroF1.Value };
        var table = new Table(
            "t-topics",
            speech.Say(FigureWords.TopicsCaption),
            [
                new(speech.Say(CommonWords.Label)),
                new(speech.Say(FigureWords.F1), ColumnKind.Number),
                new(speech.Say(CommonWords.Drawn), ColumnKind.Drawing),
                new(speech.Say(CommonWords.Precision), ColumnKind.Number),
                new(speech.Say(CommonWords.Recall), ColumnKind.Number),
                new(speech.Say(FigureWords.Support), ColumnKind.Number),
                new(speech.Say(FigureWords.Predicted), ColumnKind.Number),
                new(speech.Say(CommonWords.ArticlesHead), ColumnKind.Number),
            ],
            [.. report.Topics.OrderBy(topic => topic.F1.Value).Select(topic => Row(topic, scale, speech))]);
        List<Block> blocks = [new Paragraph(speech.Say(FigureWords.TopicsLead)), .. speech.Long(table, Seen)];
        if (report.Boilerplate is { } boilerplate) blocks.Add(new Paragraph(speech.Say(FigureWords.Boilerplate, Words(boilerplate, speech.Numbers))));
        return new Section("topics", speech.Say(FigureWords.Topics), blocks);
    }

    private static Cell[] Row(TopicReport topic, IntervalBar scale, Speech speech) =>
    [
        topic.IsSmall ? new Cell(FigureCells.Label(topic.Label), " ", new Aside(speech.Say(CommonWords.LittleData))) : FigureCells.Label(topic.Label),
        speech.Score(topic.F1),
        scale.Drawn(topic.F1),
        speech.Percent(topic.Precision),
        speech.Percent(topic.Recall),
        speech.Numbers.Count(topic.Support),
        speech.Numbers.Count(topic.Predicted),
        speech.Numbers.Count(topic.Articles),
    ];

    private static string[] Words(BoilerplateFigures boilerplate, ReportNumbers numbers) =>
    [
        numbers.Count(boilerplate.Rows),
        numbers.Percent(boilerplate.Precision.Value),
        numbers.Percent(boilerplate.Recall.Value),
        numbers.Score(boilerplate.F1.Value),
        numbers.Count(boilerplate.ContentRows),
        numbers.Percent(boilerplate.ContentAccuracy.Value),
        numbers.Score(boilerplate.ContentMacroF1.Value),
    ];
}
