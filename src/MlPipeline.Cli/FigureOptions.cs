using System.CommandLine;
using System.CommandLine.Parsing;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Cli;

/// <summary>The options that say where figures go, for the verbs that work some out.</summary>
internal sealed class FigureOptions
{
    public Option<string?> Json { get; } = CommonOptions.Json();

    public Option<string?> Report { get; } = new("--report") { Description = "Also write a report to this file: one page of HTML, or Markdown where the name ends in .md.", HelpName = "FILE" };

    public Option<string> Language { get; } = new("--lang") { Description = "Language of the report: vi or en. Default: vi.", HelpName = "vi|en", DefaultValueFactory = _ => "vi" };

    public Option<string?> History { get; } = CommonOptions.History();

    public FigureOptions() => Language.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "vi", "en");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[Json, Report, Language, History]) command.Add(option);
        command.Validators.Add(Validate);
    }

    public FigureTargets TargetsOf(ParseResult parsed) => new(
        parsed.GetValue(Json),
        parsed.GetValue(Report),
        parsed.GetValue(Language)!.Equals("en", StringComparison.OrdinalIgnoreCase) ? ReportLanguage.English : ReportLanguage.Vietnamese,
        parsed.GetValue(History));

    private void Validate(CommandResult result)
    {
        if (result.GetResult(Language) is { Implicit: false } && result.GetResult(Report) is null) result.AddError("--lang is for --report");
    }
}
