using System.CommandLine;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline evaluate</c>: labelled data and a model in, figures out.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var (model, unit, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Unit(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var against = new Option<string?>("--against") { Description = "Another, older model: also tell what has changed since.", HelpName = "MODEL" };
        var gate = new Option<string?>("--gate") { Description = "File with floors for figures; exit with 4 where one is not met.", HelpName = "FILE" };
        var (split, figures) = (new SplitOptions(), new FigureOptions());
        var command = new Command("evaluate", "Tells how good a model is on labelled data.\n\nExample:\n  mlpipeline evaluate gold.jsonl --json figures.json --report report.html") { data, model, against, gate, split.File, split.Part };
        figures.AddTo(command);
        foreach (var option in (Option[])[unit, threads, maxBytes]) command.Add(option);
        command.Validators.Add(split.Validate);
        command.SetAction((parsed, cancellation) => Task.FromResult(new Evaluating
        {
            Data = parsed.GetRequiredValue(data),
            Model = parsed.GetValue(model),
            Against = parsed.GetValue(against),
            Gate = parsed.GetValue(gate),
            Filter = split.FilterOf(parsed),
            Part = parsed.GetValue(split.Part),
            Unit = parsed.GetValue(unit),
            Threads = parsed.GetValue(threads),
            Limits = CommonOptions.Limits(parsed.GetValue(maxBytes)),
            Targets = figures.TargetsOf(parsed),
        }.Run(cancellation)));
        return command;
    }
}
