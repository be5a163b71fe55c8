using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Output.Html;
using MlPipeline.Inference.Runs;
using MlPipeline.Models;

namespace MlPipeline.Cli.Labelling;

/// <summary>From the name of a format to what writes it.</summary>
internal static class LabelFormatters
{
    public static OutputPlan PlanOf(LabelFormat format, TopicModel model, TextUnit unit) => new(format switch
    {
        LabelFormat.Csv => () => new DelimitedFormatter(model.Labels, unit, ','),
        LabelFormat.Tsv => () => new DelimitedFormatter(model.Labels, unit, '\t'),
        LabelFormat.Text => () => new TextFormatter(model.Labels, unit),
        LabelFormat.Html => () => new HtmlFormatter(model, unit),
        _ => () => new JsonLinesFormatter(model.Labels, unit),
    });
}
