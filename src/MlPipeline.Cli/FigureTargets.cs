using MlPipeline.Data.Files;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Cli;

/// <summary>Where figures go beside standard output; null for what nobody asked for.</summary>
/// <param name="Json">File for the JSON.</param>
/// <param name="Report">File for the report.</param>
/// <param name="Language">Language of the report.</param>
/// <param name="History">File of the history.</param>
internal sealed record FigureTargets(string? Json, string? Report, ReportLanguage Language, string? History)
{
    /// <summary>Whether errors are shown one by one somewhere.</summary>
    public bool HasErrors => Json is not null || Report is not null;

    /// <summary>Says early, before the work is done, what could not be written.</summary>
    public void Check()
    {
        foreach (var target in (string?[])[Json, Report, History])
        {
            if (target is not null) AtomicFile.CheckTarget(target);
        }
    }

    /// <summary>Writes JSON and report.</summary>
    public void Write(EvaluationReport report, double rowsPerSecond)
    {
        if (Json is not null) AtomicFile.Write(Json, stream => EvaluationJson.Write(stream, report, rowsPerSecond));
        if (Report is null) return;
        AtomicFile.Write(Report, stream =>
        {
            if (Report.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) MarkdownReport.Write(report, Language, stream);
            else HtmlReport.Write(report, Language, stream);
        });
    }
}
