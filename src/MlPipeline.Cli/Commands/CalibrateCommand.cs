using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Models;
using MlPipeline.Training;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline calibrate</c>: a model and labelled data in, the same model with probabilities that fit such data out.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var model = CommonOptions.Model();
        var output = new Option<string>("--out") { Description = "The model file to write.", HelpName = "MODEL", Required = true };
        var precision = new Option<double>("--precision")
        {
            Description = "Share of automatically accepted labels that must be right, over 0.5 and under 1. Default: 0.95.",
            HelpName = "P",
            DefaultValueFactory = _ => 0.95,
            CustomParser = ParsePrecision,
        };
        var (threads, maxBytes) = (CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("calibrate", "Fits probabilities, thresholds and the precision contract to labelled data that the model has not learned from; nothing is retrained.\n\nExample:\n  mlpipeline calibrate mine.jsonl --model news.mlp --out mine.mlp") { data, model, output, precision, threads, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(data), parsed.GetValue(model), parsed.GetRequiredValue(output), parsed.GetValue(precision), parsed.GetValue(threads), parsed.GetValue(maxBytes), cancellation)));
        return command;
    }

    // Not a validator: there, asking for the value of what is no number throws.
    private static double ParsePrecision(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0.5 and < 1) return value;
        result.AddError("--precision goes from over 0.5 to under 1");
        return default;
    }

    private static int Run(string[] data, string? modelPath, string output, double precision, int threads, int? maxBytes, CancellationToken cancellation)
    {
        AtomicFile.CheckTarget(output);
        var messages = new Messages();
        var model = ModelLoader.Load(modelPath);
        TopicModel calibrated;
        using (var progress = new ProgressLine())
        {
            var articles = DataSource.Labelled(data, CommonOptions.Limits(maxBytes), messages, progress, cancellation);
            calibrated = Recalibration.Run(model, TrainingSetup.Watched(articles, progress, cancellation), precision, threads);
        }

        cancellation.ThrowIfCancellationRequested();
        var bytes = ModelFile.Write(calibrated);
        AtomicFile.Write(output, stream => stream.Write(bytes));
        var calibration = calibrated.Calibration;
        Messages.Say($"calibrated by {calibration.Map.Method}");
        Messages.Say(calibration.AutoThreshold <= 1
            ? Numbers.Text($"labels with a confidence of {calibration.AutoThreshold:0.000} or more are right at least {precision:0.0 %} of the time (95 % certain, for data like this): {calibration.AutoCoverage:0.0 %} of these")
            : Numbers.Text($"no confidence is high enough for {precision:0.0 %} precision on this data: nothing is accepted automatically"));
        messages.SayTotals();
        return messages.ExitCode;
    }
}
