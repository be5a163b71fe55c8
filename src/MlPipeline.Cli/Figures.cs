using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Evaluation;

namespace MlPipeline.Cli;

/// <summary>Shows the figures of an evaluation, and writes them where asked.</summary>
internal static class Figures
{
    public static void Publish(EvaluationSet set, double autoPrecision, TimeSpan time, string? json, Messages messages)
    {
        foreach (var label in set.UnknownLabels) Messages.Warn($"the model does not know the label '{label}'; rows with it count as wrong");
        var metrics = Metrics.Of(set);
        if (json is not null) AtomicFile.Write(json, stream => EvaluationJson.Write(stream, metrics, autoPrecision, set.Predictions.Count / time.TotalSeconds));
        FigureTables.Write(metrics, autoPrecision);
        messages.SayTotals();
    }
}
