using System.CommandLine;
using System.Diagnostics;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation;
using MlPipeline.Features;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline evaluate</c>: labelled data and a model in, figures out.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var (model, json, unit, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Json(), CommonOptions.Unit(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var split = new SplitOptions();
        var command = new Command("evaluate", "Tells how good a model is on labelled data.\n\nExample:\n  mlpipeline evaluate gold.jsonl --json figures.json") { data, model, split.File, split.Part, json, unit, threads, maxBytes };
        command.Validators.Add(split.Validate);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(data), parsed.GetValue(model), split.FilterOf(parsed), parsed.GetValue(json), parsed.GetValue(unit), parsed.GetValue(threads), parsed.GetValue(maxBytes), cancellation)));
        return command;
    }

    private static int Run(string[] data, string? modelPath, SplitFilter? filter, string? json, TextUnit? unit, int threads, int? maxBytes, CancellationToken cancellation)
    {
        var messages = new Messages();
        var model = ModelLoader.Load(modelPath);
        EvaluationSet set;
        var watch = Stopwatch.StartNew();
        using (var progress = new ProgressLine())
        {
            var articles = TrainingSetup.Watched(DataSource.Labelled(data, CommonOptions.Limits(maxBytes), messages, progress, cancellation).Only(filter), progress, cancellation);
            set = Evaluator.Run(model, articles, unit ?? model.Encoder.Unit, threads);
        }

        if (set.Predictions.Count == 0) throw new CommandException("there is no labelled row to evaluate on");
        Figures.Publish(set, model.Calibration.AutoPrecision, watch.Elapsed, json, messages);
        return messages.ExitCode;
    }
}
