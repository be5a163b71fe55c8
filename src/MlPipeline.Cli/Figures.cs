using MlPipeline.Cli.Terminal;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Cli;

/// <summary>Shows the figures of an evaluation, and writes them where asked.</summary>
internal static class Figures
{
    public static void Publish(EvaluationReport report, double rowsPerSecond, FigureTargets targets, Messages messages)
    {
        foreach (var label in report.Subject.UnknownLabels) Messages.Warn($"the model does not know the label '{label}'; rows with it count as wrong");
        targets.Write(report, rowsPerSecond);
        FigureTables.Write(report);
        messages.SayTotals();
    }
}
